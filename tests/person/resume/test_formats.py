"""Every format, and what is refused: by size, by damage, by what it would cost."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pytest
from benchmarks.extraction.made import docx, pdf

from hcai_career.person import resume
from hcai_career.person.resume.document import UnreadableFileError
from hcai_career.person.resume.formats import read_document

TODAY = date(2026, 11, 1)
TEXT = "Jo Doe\n\nWORK\nAnalyst, 01/2020 – present\n- Reports in Python\n\nEDUCATION\nBSc Biology, 2015\n"
LINKEDIN = {
    "Profile.csv": "First Name,Last Name,Headline,Summary\nJo,Doe,Analyst,Statistics in health\n",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On\n"
    "Ward,Analyst,Reports in Python,Leeds,Jan 2020,\n",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities\nUni,2012,2015,,BSc Biology,\n",
    "Skills.csv": "Name\nPython\n",
    "messages.csv": "FROM,CONTENT\nme,I love machine learning\n",
}
PASSPORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<WorkExperienceList><WorkExperience><Period><From year="2020" month="--01"/><Current>true</Current></Period>
<Position><Label>Analyst</Label></Position><Activities>&lt;p&gt;Reports in Python&lt;/p&gt;</Activities>
<Employer><Name>Ward</Name></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Period><From year="2012"/><To year="2015"/></Period><Title>BSc Biology</Title></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Label>German</Label></Description></MotherTongue>
</MotherTongueList></Linguistic></Skills></LearnerInfo></SkillsPassport>"""
CANDIDATE = """<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:eures="http://www.europass_eures.eu/1.0"
 xmlns:oa="http://www.openapplications.org/oagis/9"><CandidateProfile><EmploymentHistory><EmployerHistory>
<hr:OrganizationName>Ward</hr:OrganizationName><PositionHistory><PositionTitle typeCode="FREETEXT">Analyst</PositionTitle>
<eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2020-01-01</hr:FormattedDateTime></eures:StartDate>
<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>Reports in Python</oa:Description>
</PositionHistory></EmployerHistory></EmploymentHistory><EducationHistory><EducationOrganizationAttendance>
<hr:OrganizationName>Uni</hr:OrganizationName><EducationDegree><hr:DegreeName>BSc Biology</hr:DegreeName></EducationDegree>
<AttendancePeriod><EndDate><hr:FormattedDateTime>2015-07-01</hr:FormattedDateTime></EndDate></AttendancePeriod>
</EducationOrganizationAttendance></EducationHistory></CandidateProfile></Candidate>"""
JSON = {
    "basics": {"name": "Jo Doe", "label": "Analyst"},
    "work": [{"name": "Ward", "position": "Analyst", "startDate": "2020-01", "highlights": ["Reports in Python"]}],
    "education": [{"institution": "Uni", "studyType": "BSc", "area": "Biology", "endDate": "2015-07-01"}],
}


def zipped(members: dict[str, str | bytes]) -> bytes:
    from io import BytesIO

    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in members.items():
            archive.writestr(name, words)
    return buffer.getvalue()


FILES: dict[str, bytes] = {
    "cv.txt": TEXT.encode(),
    "cv.md": TEXT.replace("WORK", "## Work").replace("EDUCATION", "## Education").encode(),
    "utf16.txt": TEXT.encode("utf-16"),
    "latin.txt": TEXT.replace("–", "-").replace("Doe", "Döe").encode("cp1252"),
    "cv.pdf": pdf(TEXT),
    "cv.docx": docx(TEXT),
    "cv.json": json.dumps(JSON).encode(),
    "export.zip": zipped(LINKEDIN),
    "Positions.csv": LINKEDIN["Positions.csv"].encode(),
    "passport.xml": PASSPORT.encode(),
    "candidate.xml": CANDIDATE.encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_each_format_says_the_same(name, tmp_path, tiny):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    found = resume.read(path, tiny, TODAY)
    assert found.levels["python"] == 3
    assert found.years == pytest.approx(6.9, abs=0.1)
    assert found.eqf == (None if name == "Positions.csv" else 6)
    assert "machine-learning" not in found.levels


def test_places_name_the_place_in_the_format(tmp_path, tiny):
    def place(name: str) -> str:
        (tmp_path / name).write_bytes(FILES[name])
        (one,) = (each for each in resume.read(tmp_path / name, tiny, TODAY).skills if each.skill == "python")
        return one.words[0].place

    assert place("cv.txt") == "line 5"
    assert place("cv.pdf") == "page 1, line 5"
    assert place("cv.docx") == "paragraph 5"
    assert place("cv.json") == "work[0].highlights[0]"
    assert place("export.zip") == "Positions.csv, row 2"
    assert place("passport.xml") == "WorkExperience 1, Activities"


def test_no_module_of_the_folder_is_run_for_a_pdf(tmp_path, tiny, monkeypatch):
    (tmp_path / "cv.pdf").write_bytes(FILES["cv.pdf"])
    (tmp_path / "pypdf.py").write_text("from pathlib import Path\nPath('ran').touch()\n")
    monkeypatch.chdir(tmp_path)
    assert resume.read(tmp_path / "cv.pdf", tiny, TODAY).levels
    assert not (tmp_path / "ran").exists()


def test_the_library_for_pdf_is_asked_for_plainly(tmp_path, monkeypatch):
    (tmp_path / "cv.pdf").write_bytes(FILES["cv.pdf"])
    monkeypatch.setattr("hcai_career.person.resume.pdf.find_spec", lambda name: None)
    with pytest.raises(UnreadableFileError) as told:
        read_document(tmp_path / "cv.pdf")
    assert "pip install 'hcai[resume]'" in told.value.hint


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"work": {}}, "work: a list is expected, not an object"),
        ({"work": [{"startDate": "last year"}]}, "work[0].startDate: 'last year' is no date"),
        ({"work": [{"highlights": ["a", 3]}]}, "work[0].highlights[1]: text is expected, not a number"),
        ({"basics": {"location": {"city": None}}}, "basics.location.city: text is expected, not null"),
        ({"skills": [{"keywords": "Python"}]}, "skills[0].keywords: a list is expected, not text"),
    ],
)
def test_what_breaks_the_schema_of_json_resume_is_refused_with_the_field(change, said, tmp_path):
    (tmp_path / "cv.json").write_text(json.dumps({**JSON, **change}))
    with pytest.raises(UnreadableFileError) as told:
        read_document(tmp_path / "cv.json")
    assert said in told.value.message


EXTERNAL = (
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><SkillsPassport>&x;</SkillsPassport>'
)
LAUGHS = '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><SkillsPassport>&b;</SkillsPassport>'
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "is empty"),
    "binary.dat": (bytes(range(256)) * 4, "no format that is known"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old format of Word"),
    "rich.rtf": (b"{\\rtf1 hello}", "old format of Word, or RTF"),
    "external.xml": (EXTERNAL.encode(), "document type or entities"),
    "laughs.xml": (LAUGHS.encode(), "document type or entities"),
    "sixteen.xml": (EXTERNAL.encode("utf-16"), "document type or entities"),
    "external.docx": (zipped({"word/document.xml": EXTERNAL}), "document type or entities"),
    "other.xml": (b"<?xml version='1.0'?><invoice/>", "no Europass CV"),
    "cut.xml": (b"<?xml version='1.0'?><SkillsPassport>", "damaged"),
    "deep.xml": (b"<?xml version='1.0'?>" + b"<a>" * 5000, "nested"),
    "open.zip": (zipped({"content.xml": "<x/>"}), "OpenDocument"),
    "photos.zip": (zipped({"a.jpg": b"x"}), "neither DOCX nor"),
    "cut.zip": (zipped(LINKEDIN)[:60], "damaged"),
    "many.zip": (zipped({f"{at}.txt": "" for at in range(2001)}), "files in the zip"),
    "deep.json": (b"[" * 90_000, "nested too deep"),
    "list.json": (b"[]", "no object"),
    "other.json": (b'{"a": 1}', "no JSON Resume"),
    "other.csv": (b"a,b\n1,2\n", "no table of LinkedIn"),
    "broken.pdf": (b"%PDF-1.4\nnothing", "cannot be read"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_plainly(name, tmp_path):
    raw, said = REFUSED[name]
    (tmp_path / name).write_bytes(raw)
    with pytest.raises(UnreadableFileError) as told:
        read_document(tmp_path / name)
    assert said in told.value.message


def test_folders_and_files_that_are_not_there_are_refused(tmp_path):
    for path, said in ((tmp_path, "is not a file"), (tmp_path / "none.txt", "does not exist")):
        with pytest.raises(UnreadableFileError) as told:
            read_document(path)
        assert said in told.value.message


def encrypted() -> bytes:
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(FILES["cv.pdf"])))
    writer.encrypt("secret", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def swelling_pdf() -> bytes:
    packer = zlib.compressobj(9)  # in pieces: what this process holds would count for its children
    data = b"".join(packer.compress(b"BT (hello) Tj ET\n" * 100_000) for _ in range(200)) + packer.flush()
    head = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
    )
    middle = str(len(data)).encode() + b"/Filter/FlateDecode>>stream\n"
    return head + middle + data + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n"


def zip_bomb() -> bytes:
    from io import BytesIO

    buffer = BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as member,
    ):
        for _ in range(512):
            member.write(b"A" * 2**20)
    return buffer.getvalue()


HOSTILE = {
    "fifty.pdf": (lambda: b"%PDF-1.4\n" + os.urandom(1024) * 51_200, "too large (50 MB)"),
    "secret.pdf": (encrypted, "encrypted"),
    "swelling.pdf": (swelling_pdf, ""),
    "bomb.docx": (zip_bomb, "unpacks to more"),
    "external.xml": (lambda: EXTERNAL.encode(), "document type or entities"),
    "million.txt": (lambda: b"Python\n" * 1_000_000, "too long"),
    "short-lines.txt": (lambda: b"\n" * 1_000_000, "too long"),
    "loud.txt": (lambda: (b"Python R SQL " * 8000)[:99_000], None),
    "denials.txt": (lambda: (b"no experience with our team who " * 4000)[:99_000], None),
}
"""What makes each file, and the words of the refusal (None: it is read, in time)."""
RUN = """
import json, re, resource, sys, time
from pathlib import Path
from hcai_career import catalog
from hcai_career.person import resume
from hcai_career.problem import HcaiError
content = catalog.read(Path(sys.argv[1]))
before, said = time.monotonic(), None
try:
    resume.read(Path(sys.argv[2]), content)
except HcaiError as error:
    said = error.message
# Not ru_maxrss where there is another way: that of a child begins with what its parent, the test run, had at the fork.
status = Path("/proc/self/status")
own = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
peak = int(own[1]) if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
memory = max(peak, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
print(json.dumps({"said": said, "seconds": time.monotonic() - before, "megabytes": memory / 1024}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="counts memory with the module resource")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_little_and_touches_nothing(name, tmp_path, tiny_dir):
    make, said = HOSTILE[name]
    folder = tmp_path / "cv"
    folder.mkdir()
    (folder / name).write_bytes(make())
    before = (sorted(folder.iterdir()), (folder / name).stat().st_mtime_ns)
    began = time.monotonic()
    ran = subprocess.run(
        [sys.executable, "-c", RUN, str(tiny_dir), str(folder / name)],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    answer = json.loads(ran.stdout)
    assert answer["said"] is None if said is None else said in answer["said"]
    assert answer["seconds"] < 5, f"{time.monotonic() - began:.1f} s in all"
    assert answer["megabytes"] < 300
    assert (sorted(folder.iterdir()), (folder / name).stat().st_mtime_ns) == before


SAMPLE = Path(__file__).parent / "sample.resume.json"


def test_the_sample_of_the_schema_is_read(tiny):
    found = resume.read(SAMPLE, tiny, TODAY)
    assert (found.format, found.eqf, found.languages) == ("json-resume", 6, ("en",))

"""What part of a résumé a line opens: "EXPERIENCE", "### where ###", "Berufserfahrung", "Education: PhD …"."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from hcai_career.person.resume.tokens import keys

Section = Literal[
    "top", "summary", "aims", "work", "education", "courses", "skills", "certificates", "projects", "publications",
    "languages", "pastime", "references", "other",
]  # fmt: skip

_NAMES: dict[Section, str] = {
    "summary": "profile, summary, professional summary, about me, about, profil, perfil, english summary, overview, "
    "personal statement, personal profile, career summary, executive summary, highlights, key strengths",
    "aims": "objective, career objective, what next, goals, aims, career goal, looking for, ziel, objetivo, objectif",
    "work": "experience, professional experience, work experience, employment, employment history, work, work history, "
    "career, career history, career path, positions, position, posts held, research experience, clinical placements, placements, "
    "berufserfahrung, beruflicher werdegang, berufspraxis, experiencia, experiencia profesional, experiencia laboral, "
    "expérience, expériences, expérience professionnelle, expériences professionnelles, where, relevant experience, "
    "clinical experience, teaching experience, volunteering, volunteer experience, volunteer work, positions held, job history, "
    "internships, internship, esperienza, esperienze professionali, industry experience, other experience",
    "education": "education, education and training, academic background, qualifications, formal education, ausbildung, studium, "
    "bildung, formación, formación académica, formation, formations, edu, academic qualifications, schooling, "
    "educación, studies, istruzione, academic history, bildungsweg, academic record, degrees",
    "courses": "courses, short courses, training, cursos, kurse, further training, weiterbildung, continuing education, "
    "professional development, relevant courses, coursework, relevant coursework, online courses, cpd, fortbildung, cours",
    "skills": "skills, technical skills, key skills, core skills, competencies, core competencies, competences, tools, "
    "software, computer, computing, it, it skills, kenntnisse, fähigkeiten, competencias, habilidades, compétences, "
    "technologies, tech stack, what i do, areas of expertise, expertise, computer skills, toolbox, key competencies, "
    "skills and tools, tools and technologies, skills summary, edv kenntnisse, informatique, technical, stack",
    "certificates": "certification, certifications, certificates, certificate, licenses, licences, licensure, lic, cert, "
    "licenses and certifications, licences and certifications, credentials, admissions and certifications, admissions, "
    "professional registration, registrations, registration, zertifikate, certificaciones, certificats, "
    "certifications and licenses, professional certifications, certificates and courses, licensure and certification, "
    "approbation, license, licence",
    "projects": "projects, personal projects, selected projects, projekte, proyectos, projets, portfolio, key projects, "
    "side projects, research projects, thesis",
    "publications": "publications, selected publications, publikationen, publicaciones, papers, presentations, "
    "publications selected, talks, publications and talks, patents",
    "languages": "languages, language, sprachen, idiomas, langues, language skills, sprachkenntnisse, lingue",
    "pastime": "interests, hobbies, personal, hobbies and interests, personal interests, interessen, intereses, loisirs, "
    "aficiones, pastimes, centres d'intérêt, leisure, interests and hobbies, free time, outside work",
    "references": "references, referees, referenzen, referencias, références",
    "other": "other, further, additional information, additional, miscellaneous, also, sonstiges, otros, divers, "
    "research, teaching, awards, honours, awards and honours, service, memberships, professional memberships, not my thing, "
    "availability, achievements, affiliations, leadership",
}
_BY_KEYS: dict[tuple[str, ...], Section] = {
    keys(name): section for section, names in _NAMES.items() for name in names.split(",")
}
LONGEST = 45
"""Characters that a heading has at most."""
_BULLET = re.compile(r"\s*[-*•·–]\s")
_ASIDE = re.compile(r"\([^)]*\)?")
_FRAME = re.compile(r"^[\W_]+|[\W_]+$")
_INLINE = re.compile(r"^\W{0,4}([^\W\d_][\w /&'’]{1,40}?)\s*(?::|=|—(?=\s)|\s-\s)\s*(?=\S)")
_BARE = re.compile(r"^(interests|hobbies|objective|languages|interessen)\b(?!\s+in\b)", re.IGNORECASE)


class Heading(NamedTuple):
    """The part that begins, and where on the line its first words begin (the end of the line: none are there)."""

    section: Section
    rest: int


def heading(line: str) -> Heading | None:
    """The part that a line opens, alone or with a colon behind its name, or None."""
    if _BULLET.match(line):
        return None
    bare = _FRAME.sub("", line)
    whole = _section(bare)
    if whole is not None and len(bare) < LONGEST and not line.rstrip().endswith("."):
        return Heading(whole, len(line))
    inline = _INLINE.match(line) or _BARE.match(line)
    if inline is None:
        return None
    section = _section(inline[1])
    return Heading(section, inline.end()) if section is not None else None


def _section(name: str) -> Section | None:
    words = keys(_ASIDE.sub("", name).lower().replace("&", "and"))
    if words in _BY_KEYS:
        return _BY_KEYS[words]
    behind = _BY_KEYS.get(words[1:])  # "Selected projects", "My skills"
    return None if behind == "other" else behind

"""Where content is read from."""

from __future__ import annotations

from pathlib import Path

import pytest

from hcai_career import __version__, catalog
from hcai_career.catalog.catalog import Catalog
from hcai_career.catalog.read import built_in
from hcai_career.problem import NotFoundError
from tests.catalog.damage import Content


def test_the_tiny_content_reads(tiny: Catalog) -> None:
    sizes = {name: len(tiny.section(name)) for name in ("roles", "skills", "backgrounds", "resources", "practice")}
    assert sizes == {"roles": 4, "skills": 9, "backgrounds": 3, "resources": 11, "practice": 3}


def test_the_environment_names_a_directory(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HCAI_DATA", str(content.directory))
    assert len(catalog.read().roles) == 4


def test_a_given_directory_wins_over_the_environment(tiny_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HCAI_DATA", "/nowhere")
    assert len(catalog.read(tiny_dir).roles) == 4


@pytest.mark.parametrize("given", [True, False])
def test_a_directory_that_does_not_exist(given: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HCAI_DATA", str(tmp_path / "gone"))
    with pytest.raises(NotFoundError, match=r"gone.* does not exist") as caught:
        catalog.read(tmp_path / "gone" if given else None)
    assert ("HCAI_DATA" in caught.value.message) is not given


def test_a_file_is_no_directory(tiny_dir: Path) -> None:
    with pytest.raises(NotFoundError, match="is not a directory"):
        catalog.read(tiny_dir / "roles.yaml")


def test_a_loop_of_links_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "a")
    with pytest.raises(NotFoundError):
        catalog.read(tmp_path / "a")


def test_an_empty_directory_names_what_is_missing(tmp_path: Path) -> None:
    content = Content(tmp_path)
    assert [str(problem.place) for problem in content.problems()] == [
        str(tmp_path / "roles.yaml"),
        str(tmp_path / "skills.yaml"),
    ]


def test_a_file_under_another_name_is_pointed_out(content: Content) -> None:
    (content.directory / "roles.yaml").rename(content.directory / "roles.yml")
    assert content.problem().hint == "rename roles.yml"


@pytest.mark.parametrize("name", ["roles.yaml", "skills.yaml", "resources.yaml"])
@pytest.mark.parametrize(
    ("kind", "says"),
    [("empty", "is empty"), ("directory", "is a directory"), ("loop", "links"), ("bytes", "is not UTF-8")],
)
def test_a_file_that_is_none(content: Content, name: str, kind: str, says: str) -> None:
    path = content.directory / name
    path.unlink()
    if kind == "directory":
        path.mkdir()
    elif kind == "loop":
        path.symlink_to(path)
    else:
        path.write_bytes(b"" if kind == "empty" else b"\xff\xfa")
    problem = content.problem()
    assert says in problem.message
    assert problem.place.file == str(path)


def test_the_built_in_content_has_the_version_of_the_program(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(catalog.read.__globals__, "built_in", lambda: content.directory)
    assert catalog.read().version == __version__


def installation(root: Path, data: Path) -> Path:
    """A file of a package in a directory, with content somewhere."""
    data.mkdir(parents=True)
    (data / "roles.yaml").write_text("roles:\n")
    package = root / "src" / "hcai_career" / "catalog"
    package.mkdir(parents=True, exist_ok=True)
    return package / "read.py"


def test_content_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "src" / "hcai_career" / "data"
    monkeypatch.setitem(built_in.__globals__, "__file__", str(installation(tmp_path, inside)))
    assert built_in() == inside


def test_content_beside_the_package_in_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(built_in.__globals__, "__file__", str(installation(tmp_path, tmp_path / "data")))
    with pytest.raises(NotFoundError, match="no content"):
        built_in()
    (tmp_path / "pyproject.toml").touch()
    assert built_in() == tmp_path / "data"

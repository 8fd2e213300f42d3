"""Downloads of course sites are collected: everybody once, the same person in each assignment."""

from __future__ import annotations

import io
import json
import os
import random
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from conftest import ROOT, Shell

from autograder.course.downloads import File, decoded, read_downloads
from autograder.course.people import whose, without_copies

NAME = "python_basics"
MOODLE = "_assignsubmission_file_"
# Paths without an ending, and who that is: one class each.
FORMS: dict[str, dict[str, str]] = {
    "moodle": {
        f"DL-Python Basics-77.zip/Ada Lovelace_123456{MOODLE}/{NAME}": "Ada_Lovelace",
        f"DL-Python Basics-77.zip/Zoë Müller-Lüdenscheidt_123457{MOODLE}/homework": (
            "Zoë_Müller-Lüdenscheidt"
        ),
        f"DL-Python Basics-77.zip/Kim O'Hara_123458_assignsubmission_file/sub/{NAME}": "Kim_O'Hara",
    },
    "moodle without folders": {
        f"Ada Lovelace_123456{MOODLE}{NAME}": "Ada_Lovelace",
        f"Bo Chen_1{MOODLE}Bruno_2{MOODLE}{NAME}": "Bo_Chen",
        f"Chen Li_3{MOODLE}work.zip/Dan_4{MOODLE}/{NAME}": "Chen_Li",
    },
    "moodle, names hidden": {
        f"Participant_123{MOODLE}/{NAME}": "Participant_123",
        f"Participant_124{MOODLE}/{NAME}": "Participant_124",
    },
    "canvas": {
        f"submissions.zip/lovelaceada_12345_67890_{NAME}": "lovelaceada_12345",
        f"submissions.zip/byronbo_LATE_12346_67891_{NAME}-1": "byronbo_12346",
        "submissions.zip/mülleranna_12347_67892_homework": "mülleranna_12347",
        f"submissions.zip/muellera_12348_67893_lovelaceada_12345_99999_{NAME}": "muellera_12348",
        f"submissions.zip/anon_a1B2c_67894_{NAME}": "anon_a1B2c",
        "submissions.zip/de_la_cruzeva_12349_67895_x_bob_attempt_2026-11-05-12-00-00_y": (
            "de_la_cruzeva_12349"
        ),
    },
    "teams": {
        f"Student Work/Submitted files/Ada Lovelace/Python Basics/Version 1/{NAME}": "Ada_Lovelace",
        "Student Work/Submitted files/Bo Byron/Python Basics/Version 2/Ada Lovelace": "Bo_Byron",
        f"Chen Li/{NAME}/Version 1/Ada_1{MOODLE}{NAME}": "Chen_Li",
    },
    "teams, packed": {
        "Deep Learning.zip/eve/Version 1/x": "eve",
        f"Deep Learning.zip/Bo Byron/Version 2/{NAME}": "Bo_Byron",
        f"Ella T.zip/Python Basics/Version 1/{NAME}": "Ella_T",
        f"Fay T.zip/Week 2/Version 3/{NAME}": "Fay_T",
        f"OneDrive.zip/Gil T/Another title/Version 3/{NAME}": "Gil_T",
    },
    "sakai": {
        f"bulk_download.zip/{NAME}/Lovelace, Ada(adal)/Submission attachment(s)/{NAME}": "adal",
        f"bulk_download.zip/{NAME}/Byron, Bo(bob)/Submission attachment(s)/adal": "bob",
    },
    "ilias": {
        f"Python_Basics_345/Lovelace_Ada_adal_12345/{NAME}": "Lovelace_Ada_adal_12345",
        f"Python_Basics_345/Byron_Bo_Maria_bob_12346/{NAME} (2)": "Byron_Bo_Maria_bob_12346",
    },
    "ilias, another title": {
        "Neural_Networks_Basics_345/Lovelace_Ada_adal_12345/x": "Lovelace_Ada_adal_12345",
        "Neural_Networks_Basics_345/Byron_Bo_bob_12346/x": "Byron_Bo_bob_12346",
    },
    "blackboard": {
        f"gradebook.zip/Python Basics_adal_attempt_2026-11-05-12-00-00_{NAME}": "adal",
        f"gradebook.zip/Week 2_b.ob-1_attempt_2026-11-05-12-00-00_{NAME}": "b.ob-1",
        "gradebook/Week 2_chen_attempt_2026-11-05-12-00-00_x_adal_attempt_2027-11-05-12-00-00_y": (
            "chen"
        ),
    },
    "blackboard, a title with numbers": {
        f"gradebook.zip/CS_101_2026_{who}_attempt_2026-11-05-12-00-00_{NAME}": who
        for who in ("adal", "bob")
    },
    "names with dates": {
        "lab_2026_11_ada": "lab_2026_11_ada",
        "lab_2026_11_bob": "lab_2026_11_bob",
    },
    "classroom": {
        f"Ada Lovelace - {NAME}": "Ada_Lovelace",
        f"Bo Byron - {NAME} (1)": "Bo_Byron",
        "Chen Li - Week 2": "Chen_Li",
    },
    "mail": {
        "ada": "ada",
        f"bob_{NAME}": "bob",
        f"{NAME}-chen (1)": "chen",
        f"dalia/{NAME}": "dalia",
        "emil/ada": "emil",
        f"farah lee/homework/{NAME}": "farah_lee",
        f"gil.zip/{NAME}": "gil",
        "hans/Python-Basics": "hans",
        "ines.zip/homework final": "ines",
        "1234567": "1234567",
        f"s1234568_{NAME}": "s1234568",
    },
    "packed by hand": {
        "class.zip/ada": "ada",
        f"class.zip/bob_{NAME}": "bob",
        f"week 2.zip/chen/{NAME}": "chen",
        f"week 2.zip/dalia.zip/{NAME}": "dalia",
        "group a.zip/emil": "emil",
        "group a.zip/farah": "farah",
        "bundle.zip/late work.zip/gil": "gil",
        "bundle.zip/late work.zip/hans": "hans",
        f"ines.zip/{NAME}": "ines",
        f"rest.zip/Group B.zip/jan_{NAME}": "jan",
        "rest.zip/Group B.zip/kim": "kim",
        f"rest.zip/lea.zip/{NAME}": "lea",
        f"both.zip/more.zip/Mia L_1{MOODLE}/{NAME}": "Mia_L",
        f"both.zip/noa_{NAME}": "noa",
    },
    "numbers of names": {f"student-{number}": f"student-{number}" for number in range(1, 5)},
}


def file(path: str) -> File:
    parts = path.split("/")
    packed = frozenset(place for place, part in enumerate(parts) if part.endswith(".zip"))
    return File(tuple(part.removesuffix(".zip") for part in parts), ".ipynb", Path(path), 0, packed)


def told(paths: Iterable[str], known: Iterable[str] = ()) -> dict[str, str]:
    hand_ins, unknown = whose([file(path) for path in paths], NAME, known)
    assert not unknown
    return {str(hand_in.file.path): hand_in.student for hand_in in hand_ins}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_says_whose_it_is(form: str) -> None:
    assert told(FORMS[form]) == FORMS[form]


# What people who pack Teams' folders make of them, for one person, and what else lies there.
PACKED = (
    "{who}/Version {n}",
    "{who}.zip/Version {n}",
    "{who} (1).zip/{title}/Version {n}",
    "{who}/{title}/Version {n}",
    "{who}.zip/{who}/Version {n}",
    "{who}.zip/{who}/{title}/Version {n}",
    "{who}",
    "{who}.zip",
)
AROUND_THEM = (
    "",
    "bundle.zip/",
    "Deep Learning.zip/",
    "DL course/",
    "class.zip/",
    "Group B.zip/",
    "bundle.zip/rest.zip/",
    "Deep Learning.zip/Submitted files/",
    "OneDrive_1.zip/Student Work/Submitted files/",
)
HANDED_IN = (NAME, "homework (1)", "x", "{who} - Kopie", "homework.zip/x-Copy1", "a.zip/b.zip/y")
TITLES = ("Python Basics", "Week 2", "Another title", "Python Basics (Week 2)")
BESIDE = (
    f"submissions.zip/lovelaceada_LATE_12345_67890_{NAME}-1",
    f"DL-Week 2-77.zip/Max L_7{MOODLE}/work.zip/Version 2/x",
    f"gradebook.zip/Week 2_adal_attempt_2026-11-05-12-00-00_a.zip/{NAME}",
)


def test_mixtures_of_packed_folders_and_versions_are_nobody_elses() -> None:
    chance = random.Random(88)
    people = [f"{who} Xu" for who in ("Ada", "Bo", "Chen", "Dalia", "Emil")]
    for _ in range(400):
        title = chance.choice(TITLES)
        around = chance.choice(AROUND_THEM)
        class_ = chance.sample(people, chance.randint(2, 5))
        newest: dict[str, int] = {}
        paths = {path: "" for path in BESIDE if chance.random() < 0.3}
        for who in class_:
            form = chance.choice(PACKED[:6] if who in class_[:2] else PACKED)
            for n in chance.sample(range(1, 12), 3 if "Version" in form else 1):
                own = chance.choice(HANDED_IN).format(who=who)
                path = f"{around}{form.format(who=who, title=title, n=n)}/{own}"
                paths[path] = who.replace(" ", "_")
                newest[paths[path]] = max(newest.get(paths[path], 0), n if "Version" in form else 0)
        found, unknown = whose([file(path) for path in paths], NAME)
        counts: dict[str, int] = {}
        for one in found:
            student = paths[str(one.file.path)]
            assert not student or one.student == student, (one.file.path, sorted(paths))
            counts[one.student] = max(counts.get(one.student, 0), *one.order, 0)
        # a folder of one person's is a title's name to whoever doesn't know; that is said
        said = {paths[str(one.path)] for one in unknown}
        assert title == "Another title" or not said, sorted(paths)
        assert {who: counts[who] for who in newest if who not in said} == {
            who: n for who, n in newest.items() if who not in said
        }


def test_a_folder_above_a_version_that_may_be_a_title_or_a_person_is_said() -> None:
    path = f"Deep Learning.zip/Ada Xu/Version 2/{NAME}"
    assert [str(one.path) for one in whose([file(path)], NAME)[1]] == [path]
    assert told([path], known=["Ada_Xu"]) == {path: "Ada_Xu"}
    assert told([path], known=["Deep_Learning"]) == {path: "Deep_Learning"}


COPIES = (
    "{}-Copy1|{}-Copy12|{} (1)|{}(1)|{}-2|{} copy|{} copy 2|{} 2|{} - Copy|{} - Copy (2)|{} - Kopie"
    "|{} - Kopie (3)|{} Kopie 2|{} - copia|{} - Copia (2)|{} - Copie|{} copie 2|{} - Cópia"
    "|{} - kopia|{} - Kopi|{} - kopio|{} - コピー|{} - コピー (2)|{} - 副本|{} - 복사본"
    "|{} - копия (2)|Copy of {}|Kopie von {}|Copie de {}|Copia di {}|{}-Copy1 - Kopie (2) (1)"
)


@pytest.mark.parametrize("copy", COPIES.split("|"))
def test_copies_are_the_same_persons(copy: str) -> None:
    for own in ("ada", f"ada_{NAME}", f"{NAME}_ada"):
        assert told([copy.format(own)]) == {copy.format(own): "ada"}
    own = f"Ada Lovelace/{copy.format(NAME)}"
    assert told([own]) == {own: "Ada_Lovelace"}


# Where what the site wrote ends; what comes after it is the participant's choice.
SITES = {
    "moodle": "DL-{title}-77.zip/{who} Xu_{changing}_assignsubmission_file_/",
    "moodle without folders": "moodle/{who} Xu_{changing}_assignsubmission_file_",
    "canvas": "submissions.zip/xu{who}_{fixed}_{changing}_",
    "teams": "Student Work/Submitted files/{who} Xu/{title}/Version {changing}/",
    "sakai": "bulk_download.zip/{title}/Xu, {who}({who})/Submission attachment(s)/",
    "ilias": "Another_long_Title_345/Xu_{who}_{who}_{fixed}/",
    "blackboard": "gradebook.zip/{title}_{who}_attempt_2026-11-05-12-00-{changing}_",
}
FORGED = (
    f"x|{NAME}|bob|bob_{NAME}|bob Xu_1{MOODLE}|bob Xu_9{MOODLE}y|xubob_22222_3333_x"
    "|Xu_bob_bob_22222|Xu, bob(bob)|Submission attachment(s)|Version 9"
    "|Week 2_bob_attempt_2027-01-01-00-00-00_y"
    f"|homework|class|submissions|bob.zip|work.zip|Student Work|bob Xu|bob - {NAME}"
).split("|")


@pytest.mark.parametrize("site", SITES)
def test_nobody_hands_in_for_another(site: str) -> None:
    chance = random.Random(8)

    def path(who: str) -> str:
        numbers = {"fixed": 11111 * len(who), "changing": chance.randint(10, 59)}
        return SITES[site].format(who=who, title="Week Two", **numbers)

    honest = {who: path(who) + NAME for who in ("eve", "bob", "chen", "dalia")}
    people = told(honest.values())
    assert len(set(people.values())) == 4
    for _ in range(300):
        parts = chance.choices(FORGED, k=chance.randint(1, 4))
        forged = path("eve") + "/".join(parts).removesuffix(".zip")
        found, _ = whose([file(one) for one in {**honest, "eve": forged}.values()], NAME)
        students = {str(one.file.path): one.student for one in found}
        assert students.pop(forged, people[honest["eve"]]) == people[honest["eve"]]
        assert students == {one: people[one] for who, one in honest.items() if who != "eve"}


def test_what_looks_like_a_sites_in_somebodys_own_folder_is_that_persons() -> None:
    for forged in (f"Bob X_1{MOODLE}{NAME}", f"xbob_22222_33333_{NAME}", f"X_bob_bob_222/{NAME}"):
        paths = {f"eve/{forged}": "eve", f"chen/{NAME}": "chen"}
        assert told(paths) == paths
        assert told([f"eve.zip/{forged}"], known=["eve"]) == {f"eve.zip/{forged}": "eve"}


def test_names_stay_that_only_look_like_copies() -> None:
    for name in ("ada", "Jacopo", "copy", "Kopie", "(1)"):
        assert without_copies(name) == name
    assert told(["ada-2"]) == {"ada-2": "ada"}
    assert told(["ada-2"], known=["ada-2"]) == {"ada-2": "ada-2"}


def test_capitals_make_no_other_person() -> None:
    assert set(told(["ada", f"Ada_{NAME}"]).values()) == {"ada"}
    assert told(["ADA"], known=["Ada"]) == {"ADA": "Ada"}


def test_what_names_nobody_is_said() -> None:
    paths = [NAME, "homework", f"{NAME}-Copy1", "Week 2", f"class.zip/{NAME}"]
    hand_ins, unknown = whose([file(path) for path in paths], NAME)
    assert not hand_ins
    assert [str(one.path) for one in unknown] == paths


@pytest.mark.parametrize(
    ("site", "changed"),
    [
        (f"Ada L_1{MOODLE}/{NAME}", [f"Bo_B_2{MOODLE}/{NAME}", f"Bo_B_2{MOODLE}/ada"]),
        (f"Ada L_1{MOODLE}{NAME}", [f"Bo_B_2{MOODLE}ada", "extra"]),
        (f"lada_1234_333_{NAME}", [f"3bo_1235_334_{NAME}", NAME]),
        (f"Week 2_ada_attempt_2026-11-05-12-00-00_{NAME}", [f"Week 2_bo_attempt_{NAME}"]),
    ],
)
def test_what_several_people_handed_in_names_nobody_by_its_own_name(
    site: str, changed: list[str]
) -> None:
    for among in ([], [f"gil.zip/{NAME}"], [f"gil/{NAME}", f"hans/{NAME}"]):
        for lost in ([changed[0]], changed):
            paths = [f"Deep Learning.zip/{path}" for path in (site, *lost)]
            hand_ins, unknown = whose([file(path) for path in (*paths, *among)], NAME)
            assert [str(one.path) for one in unknown] == paths[1:]
            assert not any("Deep" in one.student for one in hand_ins)
    only = f"Deep Learning.zip/Bo_B_2{MOODLE}/{NAME}"
    assert whose([file(only)], NAME)[0] == []


def test_students_who_are_known_are_several() -> None:
    paths = {"rest.zip/ada": "ada", "rest.zip/bob": "bob", f"gil.zip/{NAME}": "gil"}
    assert told(paths, known=["ada", "bob"]) == paths


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("Müller", "cp437"),
        ("Müller", "cp1252"),
        ("José Peña", "cp850"),
        ("São João", "cp850"),
        ("Böhm_x", "cp437"),
        ("山田太郎_x", "cp932"),
        ("王小明", "gbk"),
        ("Иван Петров", "cp866"),
        ("Ωραία 山田", "utf-8"),
    ],
)
def test_names_in_old_code_pages_are_guessed_and_that_is_said(name: str, page: str) -> None:
    assert decoded(name.encode(page)) == (name, page != "utf-8")


# -- nbgrader zip_collect ------------------------------------------------------------------------


def notebook(released: Path, mark: str) -> bytes:
    """Return the assignment's notebook with a mark in it, to know it again."""
    content = json.loads(released.read_text())
    content["metadata"]["mark"] = mark
    return json.dumps(content).encode()


def pack(files: Mapping[str, bytes | tuple[bytes, int]]) -> bytes:
    """Return a zip file; with a day of November for those that have one."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        for path, value in files.items():
            text, day = value if isinstance(value, tuple) else (value, 1)
            packed.writestr(zipfile.ZipInfo(path, (2026, 11, day, 12, 0, 0)), text)
    return content.getvalue()


class Class:
    """A course folder without anything but what collecting needs."""

    def __init__(self, root: Path, shell: Shell) -> None:
        self.root, self._shell = root, shell
        (root / "nbgrader_config.py").write_bytes((ROOT / "nbgrader_config.py").read_bytes())

    def download(self, name: str, files: Mapping[str, str | bytes | tuple[str, int]]) -> None:
        """Put files into downloaded/; a text is the mark of a notebook, a number its day."""
        release = self.root / "release" / name / f"{name}.ipynb"
        release.parent.mkdir(parents=True, exist_ok=True)
        release.write_bytes((ROOT / "release" / name / release.name).read_bytes())
        self._released = release
        for path, value in files.items():
            target = self.root / "downloaded" / name / "archive" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            text, day = value if isinstance(value, tuple) else (value, 1)
            target.write_bytes(self.notebook(text) if isinstance(text, str) else text)
            os.utime(target, (1793500000 + 86400 * day,) * 2)

    def notebook(self, mark: str) -> bytes:
        return notebook(self._released, mark)

    def collect(self, name: str, *words: str, fails: bool = False) -> str:
        """Run the command; return what it said."""
        done = self._shell("nbgrader", "zip_collect", name, *words, cwd=self.root, fails=fails)
        return str(done.stdout + done.stderr)

    def collected(self, name: str) -> dict[str, str]:
        """Return student -> mark."""
        return {
            path.parent.parent.name: json.loads(path.read_text())["metadata"]["mark"]
            for path in (self.root / "submitted").glob(f"*/{name}/{name}.ipynb")
        }

    def timestamps(self, name: str) -> dict[str, str]:
        return {
            path.parent.parent.name: path.read_text().strip()
            for path in (self.root / "submitted").glob(f"*/{name}/timestamp.txt")
        }


@pytest.fixture
def a_class(tmp_path: Path, shell: Shell) -> Class:
    return Class(tmp_path, shell)


def sites(a_class: Class, name: str, week: int) -> tuple[dict[str, bytes], set[str]]:
    """Return a class that hands in by every site, and who they are."""
    title = name.replace("_", " ").title()
    numbers = [1000 * week + n for n in range(100)]

    def all_of(paths: Iterable[str]) -> bytes:
        return pack({path: a_class.notebook(path) for path in paths})

    return {
        f"DL-{title}-{week}.zip": all_of(
            [
                f"Ada Lovelace_{numbers[0]}{MOODLE}/{name}.ipynb",
                f"Bo Byron_{numbers[1]}{MOODLE}/Ada Lovelace.ipynb",
                f"Chen Li_{numbers[2]}{MOODLE}{name}-Copy{week}.IPYNB",
            ]
        ),
        "submissions.zip": all_of(
            [
                f"lovelacecora_12345_{numbers[3]}_{name}.ipynb",
                f"byrondan_LATE_12346_{numbers[4]}_{name}-{week}.ipynb",
            ]
        ),
        "OneDrive_1.zip": all_of([f"Ella Teams/{title}/Version {week}/{name}.ipynb"]),
        "bulk_download.zip": all_of(
            [f"{title}/Sakai, Fay(fays)/Submission attachment(s)/{name}.ipynb"]
        ),
        f"{title.replace(' ', '_')}_{week}.zip": all_of([f"Ilias_Gil_gili_12347/{name}.ipynb"]),
        "gradebook.zip": all_of([f"{title}_hana_attempt_2026-11-0{week}-12-00-00_{name}.ipynb"]),
        f"Ina Google - {name}.ipynb": a_class.notebook("ina"),
        f"jan_{name} (1).ipynb": a_class.notebook("jan"),
        f"kim/{name} - Kopie.ipynb": a_class.notebook("kim"),
        "lea.ipynb": a_class.notebook("lea"),
    }, {
        "Ada_Lovelace",
        "Bo_Byron",
        "Chen_Li",
        "lovelacecora_12345",
        "byrondan_12346",
        "Ella_Teams",
        "fays",
        "Ilias_Gil_gili_12347",
        "hana",
        "Ina_Google",
        "jan",
        "kim",
        "lea",
    }


@pytest.mark.slow
def test_a_class_of_every_site_is_the_same_in_the_next_assignment(a_class: Class) -> None:
    for week, name in enumerate(("python_basics", "vectorization"), 1):
        a_class.download(name, {})
        files, people = sites(a_class, name, week)
        a_class.download(name, files)
        said = a_class.collect(name)
        assert set(a_class.collected(name)) == people, said
        assert "WARNING" not in said.replace("WARNING] Directory not found", ""), said
        assert a_class.timestamps(name) == {"hana": f"2026-11-0{week} 12:00:00.000000 UTC"}
    assert {path.name for path in (a_class.root / "submitted").iterdir()} == people


@pytest.mark.slow
def test_the_newest_counts_a_clash_is_named_and_the_rest_is_collected(a_class: Class) -> None:
    a_class.download(NAME, {})
    note = a_class.notebook
    inner = pack({f"{NAME}.ipynb": note("inner"), f"__MACOSX/._{NAME}.ipynb": b"?"})
    a_class.download(
        NAME,
        {
            "ada.ipynb": ("old", 1),
            f"ada_{NAME}.ipynb": ("new", 2),
            "bob.ipynb": ("first", 3),
            "bob (1).ipynb": ("second", 3),
            "chen.ipynb": ("same", 3),
            "chen-Copy1.ipynb": ("same", 3),
            "._dalia.ipynb": b"?",
            "__MACOSX/emil.ipynb": b"?",
            f"{NAME}.ipynb": "whose?",
            "notes.txt": b"?",
            "broken.zip": b"PK\x03\x04 and no more",
            "farah.rar": b"Rar!",
            f"hidden\x1b[31m_{NAME}.ipynb": "escape",
            "<img src=x onerror=alert(1)>.ipynb": "tag",
            "submissions.zip": pack(
                {
                    f"lovelaceada_12345_100_{NAME}.ipynb": (note("of the site, old"), 9),
                    f"lovelaceada_LATE_12345_200_{NAME}-1.ipynb": (note("of the site"), 8),
                    "lovelaceada_12345_201_scratch.ipynb": b"{}",
                    "muellerbo_12346_300_essay.pdf": b"?",
                }
            ),
            "gradebook.zip": pack(
                {
                    f"{NAME}_gil_attempt_2026-11-0{day}-12-00-00_x.ipynb": note(f"attempt {day}")
                    for day in (1, 3, 2)
                }
                | {
                    f"Title_{who}_attempt_2026-11-0{day}-12-00-00_x.ipynb": note(who)
                    for who, day in (("omar", 4), ("x_omar", 5))
                }
            ),
            "teams.zip": pack(
                {f"Hana T/{NAME}/Version {n}/x.ipynb": note(f"{n}") for n in (1, 9, 10)}
            ),
            "class.zip": pack(
                {
                    f"Ina L_1{MOODLE}/homework.zip": inner,
                    f"Jan L_2{MOODLE}/broken.zip": b"PK",
                    f"Kim L_3{MOODLE}/{NAME}.ipynb": note("whole"),
                    f"Kim L_3{MOODLE}/{NAME}-Copy1.ipynb": note("copy"),
                    f"Noa L_5{MOODLE}/{NAME}.ipynb": (note("before"), 3),
                    f"Noa L_6{MOODLE}/{NAME}.ipynb": (note("after"), 4),
                    f"Tim L_5{MOODLE}/{NAME}.ipynb": (note("one"), 3),
                    f"Tim L_6{MOODLE}/{NAME}.ipynb": (note("another"), 3),
                    f"../../Lea L_4{MOODLE}/{NAME}.ipynb": note("outside"),
                    "Pia L_7_assignsubmission_onlinetext_/onlinetext.html": b"?",
                    "Kim L_3_assignsubmission_onlinetext_/onlinetext.html": b"?",
                    "Ron L_8_assignsubmission_onlinetext_onlinetext.html": b"?",
                    "Q_L_9_assignsubmission_onlinetext_/onlinetext.html": b"?",
                    f"S_L_9{MOODLE}/ada.ipynb": note("changed"),
                }
            ),
            "sakai.zip": pack(
                {
                    "x/Li, Mia(mia)/Submission attachment(s)/y.ipynb": note("mia"),
                    "x/Li, Mia(mia)/timestamp.txt": b"2026-11-05T22:30:00Z",
                    "x/Li, Mia(mia)/Feedback Attachment(s)/z.ipynb": note("feedback"),
                }
            ),
        },
    )
    said = a_class.collect(NAME, fails=True)  # somebody has to look
    collected = a_class.collected(NAME)
    tag = collected.pop("img_src=x_onerror=alert(1)")
    assert tag == "tag"
    assert collected == {
        "ada": "new",
        "chen": "same",
        "gil": "attempt 3",
        "Hana_T": "10",
        "hidden31m": "escape",
        "Ina_L": "inner",
        "Kim_L": "whole",
        "Lea_L": "outside",
        "lovelaceada_12345": "of the site",
        "mia": "mia",
        "Noa_L": "after",
    }
    which = "bob: nothing says which of bob (1).ipynb and bob.ipynb is newer; none is collected. "
    assert f"{which}Please leave the one that counts, move the others away" in said
    which = f"Tim L_5{MOODLE}/{NAME}.ipynb and class/Tim L_6{MOODLE}/{NAME}.ipynb is newer; "
    assert (
        f"{which}none is collected. If they are two people's, put a 2 after the name of one" in said
    )
    which = "omar: nothing says which of gradebook/Title_omar_attempt_2026-11-04-12-00-00_x.ipynb"
    assert which in said
    assert said.count("If they are two people's") == 2
    for named in (
        f"ada: ada_{NAME}.ipynb counts, and ada.ipynb does not: the first is newer",
        f"{NAME}.ipynb does not say whose it is",
        "broken.zip can't be read",
        "farah.rar is packed in a way",
        f"Jan L_2{MOODLE}/broken.zip can't be read",
        f"Kim L_3{MOODLE}/{NAME}-Copy1.ipynb does not: ",
        f"Noa L_5{MOODLE}/{NAME}.ipynb does not: the first is newer; if they are two people's",
        "muellerbo_12346 handed in no notebook, only submissions/muellerbo_12346_300_essay",
        "Pia_L handed in no notebook, only class/Pia L_7_assignsubmission_onlinetext_/",
        "Ron_L handed in no notebook, only class/Ron L_8_assignsubmission_onlinetext_",
        "Q_L_9_assignsubmission_onlinetext_ does not say whose it is",
        f"S_L_9{MOODLE}/ada.ipynb does not say whose it is",
    ):
        assert named in said
    assert "hidden\x1b" not in said
    assert "dalia" not in said
    assert "Kim_L handed in no notebook" not in said
    assert a_class.timestamps(NAME)["mia"] == "2026-11-05 22:30:00.000000 UTC"
    assert not [*a_class.root.parent.glob("Lea*"), *a_class.root.glob("Lea*")]


@pytest.mark.slow
def test_who_is_there_already_is_named_and_the_others_are_collected(a_class: Class) -> None:
    a_class.download(NAME, dict.fromkeys(("ada.ipynb", "bob.ipynb", "chen.ipynb"), "new"))
    for student, mark in (("ada", "old"), ("chen", "new")):
        there = a_class.root / "submitted" / student / NAME / f"{NAME}.ipynb"
        there.parent.mkdir(parents=True)
        there.write_bytes(a_class.notebook(mark))
    said = a_class.collect(NAME, fails=True)
    assert a_class.collected(NAME) == {"ada": "old", "bob": "new", "chen": "new"}
    assert "is there already, and ada.ipynb is left out; --force replaces it" in said
    assert "chen: chen.ipynb is there already." in said  # the same, so nobody has to look
    a_class.collect(NAME, "--force")
    assert set(a_class.collected(NAME).values()) == {"new"}


def test_names_of_packed_files_are_read_in_any_code_page(tmp_path: Path) -> None:
    content = bytearray(pack({"M__ller.ipynb": b"{}", "Zo_e.ipynb": b"{}"}))
    archive = tmp_path / "archive"
    archive.mkdir()
    (archive / "utf8.zip").write_bytes(content.replace(b"M__ller", "Müller".encode()))
    (archive / "mac.zip").write_bytes(pack({"Jose\u0301.ipynb": b"{}"}))
    (archive / "old.zip").write_bytes(content.replace(b"Zo_e", "Zoë1".encode("cp850")))
    (archive / os.fsdecode("Peña.ipynb".encode("cp1252"))).write_bytes(b"{}")
    (tmp_path / "scratch").mkdir()
    found = read_downloads(archive, tmp_path / "scratch")
    assert {one.parts[-1] for one in found.files} == {
        "José",
        "Müller",
        "M__ller",
        "Zoë1",
        "Zo_e",
        "Peña",
    }
    assert len(found.problems) == 2
    assert all("old code page, of which this is a guess" in said for said in found.problems)


def test_what_is_no_download_is_named_and_nothing_of_it_read(tmp_path: Path) -> None:
    archive, scratch = tmp_path / "archive", tmp_path / "scratch"
    archive.mkdir()
    scratch.mkdir()
    (archive / "link.ipynb").symlink_to("/etc/passwd")
    os.mkfifo(archive / "pipe.ipynb")
    nested = pack({"ada.ipynb": b"{}"})
    for _ in range(6):
        nested = pack({"deeper.zip": nested})
    (archive / "deep.zip").write_bytes(nested)
    (archive / "good.zip").write_bytes(pack({"bob.ipynb": b"{}"}))
    found = read_downloads(archive, scratch)
    assert [str(one) for one in found.files] == ["good/bob.ipynb"]
    assert len(found.problems) == 3
    for said, why in zip(sorted(found.problems), ("too often", "link", "no file"), strict=True):
        assert why in said


def test_a_zip_file_that_grows_without_end_leaves_room_for_the_others(tmp_path: Path) -> None:
    archive, scratch = tmp_path / "archive", tmp_path / "scratch"
    archive.mkdir()
    scratch.mkdir()
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(8):
            packed.writestr(f"{number}.ipynb", bytes(1 << 20))
    bomb = pack({"eve/bomb.zip": content.getvalue(), "eve/ada.ipynb": b"{}", "bob.ipynb": b"{}"})
    (archive / "class.zip").write_bytes(bomb)
    found = read_downloads(archive, scratch)
    assert {str(one) for one in found.files} >= {"class/eve/ada.ipynb", "class/bob.ipynb"}
    assert any("class/eve/bomb/7.ipynb can't be read (larger than" in p for p in found.problems)
    assert sum(path.stat().st_size for path in scratch.iterdir()) < 4 << 20

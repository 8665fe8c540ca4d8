"""Files of feedback are read line by line, and the good rest goes through."""

from amends.core.reading.records import records


def told(text):
    """Return (line, text field, trouble) of each record."""
    return [
        (one.line, one.fields.get("text"), one.trouble)
        for one in records(text.splitlines(keepends=True))
    ]


def test_a_bad_line_of_json_is_named_and_the_next_is_read():
    first, second, third = told('{"text": "a"}\nnonsense\n{"text": "b"}\n')
    assert first == (1, "a", "")
    assert second[0] == 2
    assert "no JSON" in second[2]
    assert third == (3, "b", "")


def test_a_csv_is_known_by_its_head():
    assert told("id,text,stars\n1,Tere,5\n2,Nägemist,\n") == [
        (2, "Tere", ""),
        (3, "Nägemist", ""),
    ]


def test_a_csv_field_may_run_over_lines():
    assert told('text,id\n"one\ntwo",1\n')[0][1] == "one\ntwo"


def test_semicolons_and_a_byte_order_mark_are_understood():
    assert told("\ufeffid;text\n1;Tere\n") == [(2, "Tere", "")]


def test_a_csv_without_text_says_what_columns_it_has():
    assert "review" in told("id,review\n1,Tere\n")[0][2]


def test_a_row_with_too_many_fields_is_refused_alone():
    first, second = told("id,text\n1,a,b,c\n2,Tere\n")
    assert "4 fields" in first[2]
    assert second[1] == "Tere"


def test_nothing_gives_nothing():
    assert told("") == []

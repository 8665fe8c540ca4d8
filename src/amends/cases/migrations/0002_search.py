"""Full-text search, kept right by the database itself on every write."""

from django.db import migrations

SQLITE = [
    """
    CREATE VIRTUAL TABLE cases_search USING fts5(
        author, title, text, content='cases_feedback', content_rowid='id',
        tokenize="unicode61 remove_diacritics 2", prefix='3'
    )
    """,
    """
    CREATE TRIGGER cases_search_insert AFTER INSERT ON cases_feedback BEGIN
        INSERT INTO cases_search(rowid, author, title, text)
        VALUES (new.id, new.author, new.title, new.text);
    END
    """,
    """
    CREATE TRIGGER cases_search_delete AFTER DELETE ON cases_feedback BEGIN
        INSERT INTO cases_search(cases_search, rowid, author, title, text)
        VALUES ('delete', old.id, old.author, old.title, old.text);
    END
    """,
    """
    CREATE TRIGGER cases_search_update
    AFTER UPDATE OF author, title, text ON cases_feedback BEGIN
        INSERT INTO cases_search(cases_search, rowid, author, title, text)
        VALUES ('delete', old.id, old.author, old.title, old.text);
        INSERT INTO cases_search(rowid, author, title, text)
        VALUES (new.id, new.author, new.title, new.text);
    END
    """,
]

# A tsvector holds a megabyte at most; what is longer is found by its beginning.
POSTGRESQL = [
    """
    ALTER TABLE cases_feedback ADD COLUMN search tsvector GENERATED ALWAYS AS (
        to_tsvector('simple'::regconfig,
            author || ' ' || title || ' ' || left(text, 200000))
    ) STORED
    """,
    "CREATE INDEX cases_search ON cases_feedback USING gin (search)",
]


def build(apps, schema_editor):
    """Make the index of the database at hand."""
    sqlite = schema_editor.connection.vendor == "sqlite"
    for statement in SQLITE if sqlite else POSTGRESQL:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    """Take it away again."""
    if schema_editor.connection.vendor == "sqlite":
        for name in ("insert", "delete", "update"):
            schema_editor.execute(f"DROP TRIGGER cases_search_{name}")
        schema_editor.execute("DROP TABLE cases_search")
    else:
        schema_editor.execute("ALTER TABLE cases_feedback DROP COLUMN search")


class Migration(migrations.Migration):
    """Search over author, title and text of feedback."""

    dependencies = [("cases", "0001_initial")]
    operations = [migrations.RunPython(build, drop)]

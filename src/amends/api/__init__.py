"""API: the REST door; a schema and routes file per room. It only translates."""

"""Stories about drafts: what a reply says, and what it never says."""

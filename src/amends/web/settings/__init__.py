"""Places, rules, promised times and what the house allows, as pages."""

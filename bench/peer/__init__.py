"""django-helpdesk, started in its own environment to be measured beside Amends."""

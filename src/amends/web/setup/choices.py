"""What a business can choose from."""

from django.utils.translation import gettext_lazy as _

SECTORS = [
    ("restaurant", _("Restaurant, café, bar")),
    ("hotel", _("Hotel, flat, camping")),
    ("retail", _("Shop")),
    ("delivery", _("Delivery, courier")),
    ("beauty", _("Hair, beauty, wellness")),
    ("health", _("Health care")),
    ("dental", _("Dentist")),
    ("automotive", _("Cars and repair")),
    ("education", _("School, courses")),
    ("finance", _("Bank, insurance")),
    ("telecom", _("Telephone, internet")),
    ("app", _("App, online service")),
    ("services", _("Other services")),
]

COUNTRIES = [
    ("EE", _("Estonia")),
    ("FI", _("Finland")),
    ("RO", _("Romania")),
    ("LV", _("Latvia")),
    ("LT", _("Lithuania")),
    ("SE", _("Sweden")),
    ("NO", _("Norway")),
    ("DK", _("Denmark")),
    ("DE", _("Germany")),
    ("PL", _("Poland")),
    ("NL", _("Netherlands")),
    ("BE", _("Belgium")),
    ("FR", _("France")),
    ("ES", _("Spain")),
    ("PT", _("Portugal")),
    ("IT", _("Italy")),
    ("AT", _("Austria")),
    ("IE", _("Ireland")),
    ("GB", _("United Kingdom")),
]

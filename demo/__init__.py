"""A made borough to look at: Wexcombe, its six wards and two years of their life; only where ``settings.DEMO`` can be on."""

"""Journeys: what people do from page to page, in a real browser."""

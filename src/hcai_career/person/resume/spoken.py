"""The languages that a person speaks, as codes of two letters."""

from __future__ import annotations

from hcai_career.person.resume.tokens import keys

_NAMES = {
    "en": "english englisch inglés inglese anglais engelsk",
    "de": "german deutsch alemán allemand tedesco",
    "es": "spanish spanisch español espagnol spagnolo castellano",
    "fr": "french französisch francés français francese",
    "it": "italian italienisch italiano italien",
    "pt": "portuguese portugiesisch portugués português portugais",
    "nl": "dutch niederländisch holandés",
    "da": "danish dänisch dansk",
    "no": "norwegian norwegisch norsk",
    "sv": "swedish schwedisch svenska",
    "pl": "polish polnisch polaco polski",
    "ru": "russian russisch ruso",
    "ar": "arabic arabisch árabe arabe",
    "zh": "chinese mandarin chinesisch cantonese",
    "ja": "japanese japanisch",
    "ko": "korean koreanisch",
    "hi": "hindi",
    "tr": "turkish türkisch",
    "uk": "ukrainian ukrainisch",
    "fi": "finnish finnisch suomi",
    "el": "greek griechisch",
    "he": "hebrew hebräisch",
    "vi": "vietnamese",
    "tl": "tagalog filipino",
    "sw": "swahili",
}
_BY_KEY = {key: code for code, names in _NAMES.items() for name in names.split() for key in keys(name)}


def spoken(text: str) -> tuple[str, ...]:
    """The codes of the languages named in a text, in its order."""
    return tuple(dict.fromkeys(_BY_KEY[key] for key in keys(text) if key in _BY_KEY))

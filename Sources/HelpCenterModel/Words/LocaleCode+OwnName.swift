extension LocaleCode {
    /// What the language calls itself, for a switch between languages that readers see.
    package var ownName: String { Self.ownNames[code] ?? code }

    /// Whether the language is written from right to left.
    package var isRightToLeft: Bool { code == "ar" || code == "he" }

    private static let ownNames = [
        "ar": "العربية", "bg": "Български", "bs": "Bosanski", "ca": "Català", "cs": "Čeština", "da": "Dansk",
        "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fi": "Suomi",
        "fr": "Français", "he": "עברית", "hr": "Hrvatski", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano",
        "ja": "日本語", "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu", "mn": "Монгол", "nb": "Norsk bokmål",
        "nl": "Nederlands", "pl": "Polski", "pt": "Português", "pt-BR": "Português do Brasil", "ro": "Română",
        "ru": "Русский", "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "tr": "Türkçe", "vi": "Tiếng Việt",
        "zh-CN": "简体中文", "zh-TW": "繁體中文",
    ]
}

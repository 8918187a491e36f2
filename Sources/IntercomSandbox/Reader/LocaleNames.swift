internal import HelpCenterModel

/// What languages call themselves, for the switch between them; a locale that is not here shows its code.
enum LocaleNames {
    static func name(of locale: LocaleCode) -> String { names[locale.code] ?? locale.code }

    /// The direction in which a locale is written, as HTML says it.
    static func direction(of locale: LocaleCode) -> String { ["ar", "he"].contains(locale.code) ? "rtl" : "ltr" }

    private static let names = [
        "ar": "العربية", "bg": "Български", "bs": "Bosanski", "ca": "Català", "cs": "Čeština", "da": "Dansk",
        "de": "Deutsch",
        "el": "Ελληνικά", "en": "English", "es": "Español", "et": "Eesti", "fi": "Suomi", "fr": "Français",
        "he": "עברית", "hr": "Hrvatski", "hu": "Magyar", "id": "Bahasa Indonesia", "it": "Italiano", "ja": "日本語",
        "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu", "mn": "Монгол", "nb": "Norsk bokmål", "nl": "Nederlands",
        "pl": "Polski",
        "pt": "Português", "pt-BR": "Português do Brasil", "ro": "Română", "ru": "Русский", "sl": "Slovenščina",
        "sr": "Српски", "sv": "Svenska", "tr": "Türkçe", "vi": "Tiếng Việt", "zh-CN": "简体中文", "zh-TW": "繁體中文",
    ]
}

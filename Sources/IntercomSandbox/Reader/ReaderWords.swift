internal import HelpCenterModel

/// The few words that the reader site says itself, in the languages that the sandbox starts with; others read English.
struct ReaderWords {
    var search: String
    var news: String
    var nothing: String
    var skip: String
    var languages: String

    static let english = ReaderWords(
        search: "Search", news: "News", nothing: "Nothing here yet", skip: "Skip to the content", languages: "Languages"
    )

    static func of(_ locale: LocaleCode) -> ReaderWords { known[locale.code] ?? english }

    private static let known = [
        "ar": ReaderWords(
            search: "بحث", news: "الأخبار", nothing: "لا يوجد شيء هنا بعد", skip: "انتقل إلى المحتوى",
            languages: "اللغات"),
        "de": ReaderWords(
            search: "Suche", news: "Neuigkeiten", nothing: "Hier ist noch nichts", skip: "Zum Inhalt",
            languages: "Sprachen"),
        "es": ReaderWords(
            search: "Buscar", news: "Novedades", nothing: "Aquí todavía no hay nada", skip: "Ir al contenido",
            languages: "Idiomas"),
        "fr": ReaderWords(
            search: "Rechercher", news: "Nouveautés", nothing: "Rien ici pour l’instant", skip: "Aller au contenu",
            languages: "Langues"),
        "he": ReaderWords(
            search: "חיפוש", news: "חדשות", nothing: "אין כאן עדיין כלום", skip: "דלג לתוכן", languages: "שפות"),
        "ja": ReaderWords(
            search: "検索", news: "お知らせ", nothing: "まだ何もありません", skip: "本文へ移動", languages: "言語"),
        "pt-BR": ReaderWords(
            search: "Pesquisar", news: "Novidades", nothing: "Ainda não há nada aqui", skip: "Ir para o conteúdo",
            languages: "Idiomas"),
    ]
}

/** The languages of every text that the library writes. */
export type Locale = 'zh-CN' | 'en'

/** A text in every language of the library. */
export type Localized = Readonly<Record<Locale, string>>

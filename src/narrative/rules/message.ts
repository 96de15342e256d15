import type { Finding } from '../../check/finding.js'
import type { MessageContext } from '../../rules/rule.js'

/** Why words and figures cannot be said to agree or disagree. */
export type Reason =
  | 'narrowed'
  | 'unclear'
  | 'otherYear'
  | 'approximate'
  | 'ambiguous'
  | 'blank'
  | 'partial'
  | 'notDue'
  | 'pending'

const reasons: Readonly<Record<Reason, readonly [zh: string, en: string]>> = {
  narrowed: ['“{words}”说的是另一范围', '“{words}” is about another scope'],
  unclear: ['“{words}”所指范围不明', 'what “{words}” covers is unclear'],
  otherYear: ['说的是另一年', 'it is about another year'],
  approximate: ['文字是约数', 'the words give a round figure'],
  ambiguous: ['句子可有不同理解', 'the sentence can be read in more than one way'],
  blank: ['表格相应处未填', 'the table leaves the figure blank'],
  partial: ['所列可能不是全部', 'the list may not be complete'],
  notDue: ['可能只指已到期的', 'it may be about those that were due'],
  pending: ['另有案件尚未审结', 'other cases are still pending'],
}

/** The words of a finding about a text. */
export function narrativeMessage({ data, outcome }: Finding, { locale, heading }: MessageContext): string {
  const english = locale === 'en'
  const section =
    data.section === 'introduction' ? (english ? 'Introduction' : '前言') : heading(String(data.section))
  const reason = reasons[data.reason as Reason]?.[english ? 1 : 0].replace('{words}', String(data.words))
  const { text, stated, expected, sum } = data
  const said = english ? `${section} says “${text}”` : `${section}写的是“${text}”`
  const against =
    sum !== undefined
      ? english
        ? `; its parts make ${sum}, the total is ${stated}`
        : `，分项相加为 ${sum}，总数为 ${stated}`
      : expected === undefined || expected === null
        ? ''
        : typeof expected === 'string'
          ? english
            ? `; it must be ${expected}`
            : `，应为 ${expected}`
          : english
            ? `; the tables say ${expected}`
            : `，表格为 ${expected}`
  if (outcome === 'violated')
    return english ? `${said}${against}. Please check both.` : `${said}${against}，两者不符。请核对。`
  return english ? `${said}${against}. Cannot tell: ${reason}.` : `${said}${against}。不能判断：${reason}。`
}

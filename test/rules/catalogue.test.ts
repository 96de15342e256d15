import { describe, expect, test } from 'vitest'
import { planOf } from '../../src/forms/plan.js'
import {
  continuityRules,
  forms,
  retiredRuleIds,
  rollupRules,
  rules,
  rulesCatalogue,
} from '../../src/index.js'

const catalogue = rulesCatalogue()
const all = [...rules, ...continuityRules, ...rollupRules]

describe('every rule', () => {
  test.each(all.map((rule) => [rule.id, rule] as const))(
    '%s has title, formula and explanation in both languages, a basis and a severity',
    (id, rule) => {
      expect(id).toMatch(/^[a-z]+\/[a-z\d-]+$/)
      for (const text of [rule.title, rule.explanation, rule.formula]) {
        expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
        expect(text.en).toMatch(/[a-z]/)
        expect(text.en).not.toMatch(/\p{Script=Han}/u)
      }
      for (const language of ['zh-CN', 'en'] as const)
        expect(new Set([rule.title, rule.formula, rule.explanation].map((text) => text[language])).size).toBe(
          3,
        )
      expect(rule.basis.length).toBeGreaterThan(0)
      for (const { document } of rule.basis) expect(document).toMatch(/\S/)
      expect(['error', 'warning', 'info']).toContain(rule.severity)
      expect(['law', 'practice', 'plausibility']).toContain(rule.kind)
      expect(Object.isFrozen(rule) && Object.isFrozen(rule.basis) && Object.isFrozen(rule.title)).toBe(true)
      expect(rule.equations === undefined).not.toBe(rule.check === undefined)
      if (rule.check !== undefined) expect(rule.message).toBeDefined()
    },
  )

  test('ids are unique, and none is a retired one', () => {
    const ids = all.map(({ id }) => id)
    expect(new Set([...ids, ...retiredRuleIds]).size).toBe(ids.length + retiredRuleIds.length)
    expect(Object.isFrozen(rules)).toBe(true)
  })

  test('a law is an error, a mere sign of a slip never is', () => {
    for (const { kind, severity } of rules) {
      if (kind === 'law') expect(severity).toBe('error')
      else expect(severity).not.toBe('error')
    }
  })

  test('templates have no hole that the data does not fill', () => {
    for (const { message } of all) {
      if (message === undefined || typeof message === 'function') continue
      const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
      expect(holes(message['zh-CN'])).toEqual(holes(message.en))
    }
  })
})

describe('the rules check themselves', () => {
  test('every figure stands in an equation or on this list', () => {
    const decisions = (rows: string[]) => rows.map((row) => `proactiveDisclosure.${row}`)
    expect(catalogue.coverage['2021']).toMatchObject({
      figures: 200,
      equations: 44,
      unchecked: decisions([
        'licensing.decisions',
        'penalties.decisions',
        'compulsoryMeasures.decisions',
        'administrativeFees.amount',
      ]),
    })
    expect(catalogue.coverage['2019']).toMatchObject({
      figures: 198,
      equations: 47,
      unchecked: decisions([
        'regulations.created',
        'normativeDocuments.created',
        'licensing.decisions',
        'otherServices.decisions',
        'penalties.decisions',
        'compulsoryMeasures.decisions',
        'centralizedProcurement.projects',
        'centralizedProcurement.amount',
      ]),
    })
  })

  test('two equations follow from others: the column of totals', () => {
    for (const id of ['2021', '2019']) {
      const { redundant } = catalogue.coverage[id]!
      expect(redundant.map(({ rule, instance }) => `${rule} ${instance}`).sort()).toEqual([
        'requests/balance requests.total',
        'requests/outcome-total requests.total',
      ])
    }
    const [first, second] = catalogue.coverage['2021']!.redundant
    // Twenty-two rows and six columns; four rows and six columns.
    expect([first!.followsFrom, second!.followsFrom].sort((a, b) => a - b)).toEqual([10, 28])
  })

  test.each(['2021', '2019'])('on form %s no two equations say the same', (form) => {
    const said = catalogue.rules
      .flatMap(({ equations }) => equations[form] ?? [])
      .map(({ left, right, operator }) => {
        const sides = [[...left].sort().join('+'), [...right].sort().join('+')]
        return operator === '=' ? sides.sort().join('=') : sides.join('<=')
      })
    expect(new Set(said).size).toBe(said.length)
  })

  test('every relation of a form belongs to a rule', () => {
    const ids = new Set(rules.map(({ id }) => id))
    for (const form of Object.values(forms)) {
      for (const { rule } of planOf(form).relations) expect(ids).toContain(rule)
    }
  })

  test('the catalogue is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue)
    expect(catalogue.rules.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(new Set(catalogue.rules.map(({ id }) => id)).size).toBe(catalogue.rules.length)
  })
})

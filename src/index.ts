export * from './report/types.js'
export { defineRule } from './rules/define-rule.js'
export type {
  CellAddress,
  CheckRuleDefinition,
  Deadlines,
  EquationRuleDefinition,
  MessageContext,
  ReportLevel,
  Rule,
  RuleBasis,
  RuleContext,
  RuleDefinition,
  RuleEquation,
  RuleKind,
  RuleMessage,
  RuleOutcome,
} from './rules/rule.js'
export { type Checker, checkReport, createChecker } from './check/check-report.js'
export { type DescribeOptions, describeFinding } from './check/describe.js'
export type { Finding, FindingCell, JsonValue, Outcome, Severity, Verdicts } from './check/finding.js'
export type { CheckOptions, CheckResult, Waiver } from './check/options.js'
export { waive } from './check/waivers.js'
export { retiredRuleIds, ruleSetVersion, rules } from './rules/catalogue.js'

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

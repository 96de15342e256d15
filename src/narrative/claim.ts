/** What every claim says of itself. */
export interface ClaimSource {
  /** Range of the words in the text, end exclusive. */
  readonly start: number
  readonly end: number
  /**
   * `exact`; `approximate`: 余, 约, 近, 以上; `ambiguous`: the sentence can be read in more than one way.
   */
  readonly certainty: 'exact' | 'approximate' | 'ambiguous'
  /**
   * `whole`: the organ that reports, the year. `narrowed`: a part of it (a sub-unit, 备案, half a year). `unclear`: words
   * stand there whose meaning is not known.
   */
  readonly scope: 'whole' | 'narrowed' | 'unclear'
  /** The words that narrow the scope or are not known; of the whole, the area if one is named (全市). */
  readonly scopeWords?: string
  /** The year that the sentence names. */
  readonly year?: number
}

/** A claim that is one number. `unit` is the measure word as written: 件, 条. */
export interface CountClaim extends ClaimSource {
  readonly value: number
  readonly unit: string
  /** The number is none: 未收到, 没有, 无. */
  readonly none: boolean
}

/** A total and its parts: “429 条，其中……”. */
export interface BreakdownClaim extends ClaimSource {
  readonly kind: 'breakdown'
  readonly label: string
  readonly total: number
  readonly unit: string
  readonly parts: readonly { readonly label: string; readonly value: number; readonly unit: string }[]
  /** The list goes on (等): the parts may stay below the total. */
  readonly open: boolean
}

/** Requests received. `counts`: only new ones, new and carried over, or it is not said. */
export interface ReceivedClaim extends CountClaim {
  readonly kind: 'received'
  readonly counts: 'new' | 'all' | 'either'
}

/** Requests answered, or closed (办结). */
export interface AnsweredClaim extends CountClaim {
  readonly kind: 'answered'
}

/** Requests carried over from last year. */
export interface CarriedOverClaim extends CountClaim {
  readonly kind: 'carriedOver'
}

/** Requests carried forward to next year. */
export interface CarriedForwardClaim extends CountClaim {
  readonly kind: 'carriedForward'
}

/** A group of outcomes of section three, by the key of the form. */
export type OutcomeGroup =
  | 'granted'
  | 'partiallyGranted'
  | 'refused'
  | 'unavailable'
  | 'notProcessed'
  | 'otherHandling'

/** Requests with an outcome; two groups where one number covers both. */
export interface OutcomeClaim extends CountClaim {
  readonly kind: 'outcome'
  readonly groups: readonly OutcomeGroup[]
}

/** Requests of one kind of applicant; `organizations`: all that are no natural persons. */
export interface ApplicantClaim extends CountClaim {
  readonly kind: 'applicant'
  readonly applicant:
    | 'naturalPersons'
    | 'organizations'
    | 'commercialEnterprises'
    | 'researchInstitutions'
    | 'publicWelfareOrganizations'
    | 'legalServiceOrganizations'
}

/** A column of section four. */
export type ReviewResult = 'upheld' | 'corrected' | 'other' | 'pending' | 'total'

/** Administrative reconsiderations. */
export interface ReconsiderationClaim extends CountClaim {
  readonly kind: 'reconsideration'
  readonly result: ReviewResult
}

/** Administrative lawsuits; `route`: direct, after reconsideration, or both together. */
export interface LitigationClaim extends CountClaim {
  readonly kind: 'litigation'
  readonly route: 'all' | 'direct' | 'afterReconsideration'
  readonly result: ReviewResult
}

/** “均获维持”: every case of these was upheld. */
export interface AllUpheldClaim extends ClaimSource {
  readonly kind: 'allUpheld'
  /** Whose cases, and how many of them where the sentence says so. */
  readonly of: readonly {
    readonly subject: 'reconsideration' | 'litigation'
    readonly value: number | null
  }[]
}

/** “均已办结”: no request is left over. `closed`: 办结; otherwise answered in time (答复). */
export interface AllHandledClaim extends ClaimSource {
  readonly kind: 'allHandled'
  readonly closed: boolean
}

/** Information processing fee (信息处理费) collected, in yuan; `null`: mentioned without an amount. */
export interface FeesClaim extends ClaimSource {
  readonly kind: 'fees'
  readonly amount: number | null
  readonly requests: number | null
  readonly none: boolean
}

/** Visits to a website, or visitors. */
export interface VisitsClaim extends CountClaim {
  readonly kind: 'visits'
  readonly measure: 'uniqueVisitors' | 'total'
}

/** Items of information published. */
export interface PublicationsClaim extends CountClaim {
  readonly kind: 'publications'
}

/** Regulations or normative documents (section two of form 2021). */
export interface DocumentsClaim extends CountClaim {
  readonly kind: 'documents'
  readonly document: 'regulations' | 'normativeDocuments'
  readonly figure: 'issued' | 'repealed' | 'inForce'
}

/** The statistics period, as ISO dates. */
export interface PeriodClaim extends ClaimSource {
  readonly kind: 'period'
  readonly from: string
  readonly to: string
}

/** A share in percent: “自然人9件，占75%”, “予以公开率38.5%”. */
export interface ShareClaim extends ClaimSource {
  readonly kind: 'share'
  readonly percent: number
  /** Decimals as printed. */
  readonly places: number
  /** Number and total of which it is the share, where the sentence gives both. */
  readonly part: number | null
  readonly whole: number | null
  /** Whose share it is, where it does not. */
  readonly subject: OutcomeGroup | 'answered' | 'naturalPersons' | 'organizations' | null
}

/** How a number went against last year: “12件，比上年增加4件，增长50%”. A decrease is negative. */
export interface ChangeClaim extends ClaimSource {
  readonly kind: 'change'
  /** The claim that the number makes itself. */
  readonly of: Claim['kind'] | null
  readonly value: number
  readonly unit: string
  readonly previous: number | null
  readonly difference: number | null
  readonly percent: number | null
  /** Decimals of the percentage as printed. */
  readonly places: number
}

/** The year that a sentence is about: the report itself, what is to come (将), or what was done. */
export interface YearClaim extends ClaimSource {
  readonly kind: 'year'
  readonly role: 'report' | 'plan' | 'account'
  readonly year: number
}

/** A figure that a text states. */
export type Claim =
  | BreakdownClaim
  | ReceivedClaim
  | AnsweredClaim
  | CarriedOverClaim
  | CarriedForwardClaim
  | OutcomeClaim
  | ApplicantClaim
  | ReconsiderationClaim
  | LitigationClaim
  | AllUpheldClaim
  | AllHandledClaim
  | FeesClaim
  | VisitsClaim
  | PublicationsClaim
  | DocumentsClaim
  | ShareClaim
  | ChangeClaim
  | YearClaim
  | PeriodClaim

import fc from 'fast-check'

// A mutant that a property finds is dead at once, whatever the smallest example; one that a second of random runs does
// not find counts as survived.
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 1000 })

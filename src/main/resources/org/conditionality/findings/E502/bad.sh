conditionality check rules/truce

conditionality check rules

## ballots
polls-refused-option = 没有这个选项，请重新选。
polls-refused-twice = 同一个选项只能选一次。
polls-refused-few = 至少要选 { $least } 个。
polls-refused-many = 最多选 { $most } 个。
polls-refused-length = 一共 { $count } 个选项，每个都要写。
polls-refused-score = 打分只能是 0 到 { $most } 分。
polls-refused-points = 一共 { $most } 分，可以不用完，不能超过。
polls-refused-date = 每个日子请选：行、勉强、不行。
polls-refused-rule-kind = 要过线才算通过的，只能用“赞成、反对、弃权”，或者几个里选一个。
polls-refused-rule-all = 要人人同意的，只能用“赞成、反对、弃权”。
polls-refused-rule-roll = 按业主算的规则，只能用业主名册。

### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.


## ballots

polls-refused-option = 沒有這個選項，請重新選。
polls-refused-twice = 同一個選項只能選一次。
polls-refused-few = 至少要選 { $least } 個。
polls-refused-many = 最多選 { $most } 個。
polls-refused-length = 一共 { $count } 個選項，每個都要寫。
polls-refused-score = 打分只能是 0 到 { $most } 分。
polls-refused-points = 一共 { $most } 分，可以不用完，不能超過。
polls-refused-date = 每個日子請選：行、勉強、不行。
polls-refused-rule-kind = 要過線才算通過的，只能用「贊成、反對、棄權」，或者幾個裡選一個。
polls-refused-rule-all = 要人人同意的，只能用「贊成、反對、棄權」。
polls-refused-rule-roll = 按業主算的規則，只能用業主名冊。

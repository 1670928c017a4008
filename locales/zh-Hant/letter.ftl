### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

letter-file = 轉辦單
letter-title = 轉辦單
letter-number = 編號
letter-written-on = 日期
letter-to = 送交
letter-opening = 您好！居民反映了下面這件事，歸貴單位辦理，請幫忙辦好。
letter-what = 什麼事
letter-where = 在哪裡
letter-deadline = 請在此前辦好
letter-asked-by = 誰說的
letter-household = { $unit } 的一戶居民
letter-request = 請告訴我們誰來辦、什麼時候辦好；辦不了的，請寫明原因和該找誰。
letter-signature = 經手人
letter-signed-on = 日期
letter-answer-title = 回覆（請填寫後交回）
letter-answer-who = 承辦人
letter-answer-telephone = 電話
letter-answer-date = 預計辦好的日期
letter-answer-signature = 簽字
letter-seal = 蓋章處
letter-footer = 這張單子由「說事」列印，進展會記在這件事的經過裡。
letter-confidential = 鄰里之間的事，不公開，請另派一位調解員當面了解

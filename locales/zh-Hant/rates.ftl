### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

rates-title = 📊 <b>{ $name }</b> { $month }
rates-month = { $year }年{ $month }
rates-month-1 = 1月
rates-month-2 = 2月
rates-month-3 = 3月
rates-month-4 = 4月
rates-month-5 = 5月
rates-month-6 = 6月
rates-month-7 = 7月
rates-month-8 = 8月
rates-month-9 = 9月
rates-month-10 = 10月
rates-month-11 = 11月
rates-month-12 = 12月
rates-name-responded = 按時有回話
rates-name-resolved = 按時辦好
rates-name-satisfied = 大家滿意
rates-line = { $rate }：<b>{ $percent }%</b>（{ $base } 次裡 { $kept } 次）
rates-line-marks = { $rate }：<b>{ $percent }%</b>（{ $base } 份裡 { $kept } 份打 4 分以上）
rates-line-nothing = { $rate }：這個月沒有
rates-line-few = { $rate }：不足 5 份
rates-few = 不足 5 份
rates-short = 📊 { $month }：{ $rates }
rates-short-one = { $rate } { $percent }%（{ $kept }/{ $base }）
rates-mended = ✅ 辦好了 { $count } 件
rates-late = ⏰ 晚了、還沒辦好的 { $count } 件
rates-late-line = · { $number } { $words }：{ $who }
rates-late-who = 現在由 { $who } 來辦
rates-late-until = 現在由 { $who } 來辦，{ $until }前
rates-missed-by = （{ $who } 沒有按時）
rates-nobody = 還沒找到人
rates-more = 還有 { $count } 件
rates-nothing = 這個月沒有什麼要說的。
rates-confidential = 🔒 不公開的事（另外算）
rates-confidential-count = 不公開的事 { $count } 件，不列出
rates-picture-title = { $month }大家說的事
rates-picture-nothing = 這個月沒有
rates-picture-footer = 大家滿意：打 4 分、5 分的。不公開的事不算在裡面。

## 私聊裡

rates-menu = 每月情況
rates-choose = 看誰的每月情況？
rates-before = 上個月
rates-after = 下個月
rates-look = 細看
rates-open = 沒辦完的事
rates-open-list = <b>{ $name }</b>沒辦完的事，先到期的在上面。
rates-open-none = <b>{ $name }</b>沒有沒辦完的事。
rates-open-line = { $number } { $words }
rates-export = 匯出表格
rates-book = 📄 { $month }的表格

## 表格裡

rates-sheet = 三個率
rates-sheet-matters = 這個月的事
rates-by-community = 社區
rates-by-unit = 單元
rates-by-body = 單位
rates-by-category = 類別
rates-column-by = 按什麼
rates-column-name = 名稱
rates-column-kept = 做到
rates-column-base = 一共
rates-column-percent = 百分比
rates-column-number = 編號
rates-column-unit = 單元
rates-column-category = 類別
rates-column-urgency = 緩急
rates-column-level = 哪一級
rates-column-body = 由誰辦
rates-column-state = 到哪一步
rates-column-supporters = 幾戶也一樣
rates-column-filed = 說的時間
rates-column-accepted = 收到的時間
rates-column-done = 辦好的時間
rates-column-closed = 結束的時間
rates-column-accept-by = 回話期限
rates-column-settle-by = 辦好期限
rates-column-marks = 評分份數
rates-column-high-marks = 4 分以上
rates-column-high-percent = 滿意百分比
rates-column-words = 原話（只有公開的）
rates-called-late = 🤝 請來一起辦、沒有按時回的：{ $who }
rates-called-late-one = { $who } { $count } 次

### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

menu-open = 打開選單
menu-stranger =
    您好！這裡是<b>說事</b>。樓裡燈壞了、漏水了、樓道堆了東西，在這裡說一聲：誰來辦、幾天辦好，大家都看得見。

    <b>怎麼進來</b>
    有家裡的紙條：掃紙條上的碼，或者按「我有紙條」。
    沒有紙條：掃樓道牆上的碼，戶主或小組長點個頭就行。
menu-have-slip = 我有紙條
menu-waiting = 您好！這裡是<b>說事</b>。您還沒進來：
menu-language = 語言
menu-resident =
    <b>{ $door }</b>，{ $community }
    樓裡有什麼事，直接打字告訴我，或者按下面的按鈕。
menu-no-door = 沒有登記住處
menu-leader =
    您是 <b>{ $unit }</b> 的小組長。
    您自己家的：/home 我的家　/matters 本單元的事　/mine 我說的事　/errands 代辦　/talk 說事日　/duty 輪值　/polls 投票　/service 公益　/settings 設定
menu-staff =
    <b>{ $body }</b>
    按「待辦」看有什麼事等著辦。
menu-office = <b>{ $community }</b>
menu-say = 說一件事
menu-file = 記一件事
menu-notice = 發通知
menu-sign-up = 接龍/投票
menu-topics = 議題
menu-polls = 投票
menu-duty = 輪值
menu-today = 今天要辦
menu-missing = 誰還沒進來
menu-call = 求助社區
menu-unit-matters = 本單元的事
menu-all-matters = 大家說的事
menu-my-matters = 我說的事
menu-home = 我的家
menu-errands = 代辦
menu-service = 公益
menu-settings = 設定
menu-counter = 櫃檯掃碼
menu-unit-board = 單元公示欄
menu-queue = 待辦
menu-draft = ✏️ 您有一件沒填完的，要接著填嗎？
menu-resume = 接著填
menu-choose-community = 您在幾個社區都登記了，現在要看哪一個？
menu-other-community = 換個社區
menu-call-head = ☎️ <b>{ $community }</b>
menu-call-number = { $name } <b>{ $number }</b>
menu-call-body = { $name } <b>{ $telephone }</b> { $address }
menu-call-no-telephone = 沒有電話
menu-call-nobody = 社區還沒有填辦事單位的電話，請問管理員。
menu-help-stranger =
    1. 這裡是樓裡說事的地方，登記了才能用。
    2. 有紙條：把紙條上的 8 個字打給我，或者掃碼。
    3. 沒有紙條：掃樓道牆上的碼，戶主或小組長點頭。
    4. 換語言：/language
    5. 急事不用登記，請直接打電話：火警119、急救120、報警110。
menu-help-private =
    1. 說一件事：直接打字，或者發照片、語音。
    2. 看辦到哪了：/matters 本單元的事，/mine 我說的事。
    3. 我家的：/home 改稱呼、加一套房、搬家。
    4. 語言和提醒：/settings；記了我什麼：/mydata
    5. 急事請先打電話：/call 看號碼。
menu-help-group =
    1. 說一件事：寫「說事 三樓燈壞了」，或者 /say 三樓燈壞了
    2. 鄰居已經說了：回覆他那句話，寫 /say
    3. 也可以發照片，下面寫「說事 …」。
    4. 一樣的事，按卡片上的「我家也一樣」，一戶算一次。
    5. 不想讓大家看到的，點開和我的私聊再說。
menu-help-group-plain =
    1. 說一件事：/say 三樓燈壞了
    2. 鄰居已經說了：回覆他那句話，寫 /say
    3. 也可以發照片，下面寫 /say …
    4. 一樣的事，按卡片上的「我家也一樣」，一戶算一次。
    5. 不想讓大家看到的，點開和我的私聊再說。
menu-not-in-groups = 群裡大家都看得到，這個請到和我的私聊裡看。
menu-private = 去私聊
menu-no-command = 沒有這個命令。要說一件事，直接打字就行，前面不用寫 /。要做別的，請打開選單。
button-unknown = 這個按鈕用不了了，請打開選單重新選。
sorry-bug = 對不起，剛才出了點問題，我們已經記下來了。請過一會兒再試。
rights-refused = 這件事不歸您辦。
rights-refused-own = 這是您自己（或者自己家）的事，這一步要請別人來。
rights-refused-unregistered = 您還沒登記。家裡有紙條：把紙條上的碼打給我。沒有紙條：掃樓道牆上的碼，戶主或小組長點個頭就行。
link-unknown = 這個連結用不了了（可能已經用過或過期）。請向組長要一個新的。
link-in-group = 這裡大家都看得到。請點開和我的私聊，再用紙條上的碼。
menu-too-often = 您按得太快了。歇一分鐘再按，剛才做好的都在。

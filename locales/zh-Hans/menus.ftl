menu-open = 打开菜单
menu-stranger =
    您好！这里是<b>说事</b>。楼里灯坏了、漏水了、楼道堆了东西，在这里说一声：谁来办、几天办好，大家都看得见。

    <b>怎么进来</b>
    有家里的纸条：扫纸条上的码，或者按“我有纸条”。
    没有纸条：扫楼道墙上的码，户主或小组长点个头就行。
menu-have-slip = 我有纸条
menu-waiting = 您好！这里是<b>说事</b>。您还没进来：
menu-language = 语言
menu-resident =
    <b>{ $door }</b>，{ $community }
    楼里有什么事，直接打字告诉我，或者按下面的按钮。
menu-no-door = 没有登记住处
menu-leader =
    您是 <b>{ $unit }</b> 的小组长。
    您自己家的：/home 我的家　/matters 本单元的事　/mine 我说的事　/errands 代办　/talk 说事日　/duty 轮值　/polls 投票　/service 公益　/settings 设置
menu-staff =
    <b>{ $body }</b>
    按“待办”看有什么事等着办。
menu-office = <b>{ $community }</b>
menu-say = 说一件事
menu-file = 记一件事
menu-notice = 发通知
menu-sign-up = 接龙/投票
menu-topics = 议题
menu-polls = 投票
menu-duty = 轮值
menu-today = 今天要办
menu-missing = 谁还没进来
menu-call = 求助社区
menu-unit-matters = 本单元的事
menu-all-matters = 大家说的事
menu-my-matters = 我说的事
menu-home = 我的家
menu-errands = 代办
menu-service = 公益
menu-settings = 设置
menu-counter = 柜台扫码
menu-unit-board = 单元公示栏
menu-queue = 待办
menu-draft = ✏️ 您有一件没填完的，要接着填吗？
menu-resume = 接着填
menu-choose-community = 您在几个社区都登记了，现在要看哪一个？
menu-other-community = 换个社区
menu-call-head = ☎️ <b>{ $community }</b>
menu-call-number = { $name } <b>{ $number }</b>
menu-call-body = { $name } <b>{ $telephone }</b> { $address }
menu-call-no-telephone = 没有电话
menu-call-nobody = 社区还没有填办事单位的电话，请问管理员。
menu-help-stranger =
    1. 这里是楼里说事的地方，登记了才能用。
    2. 有纸条：把纸条上的 8 个字打给我，或者扫码。
    3. 没有纸条：扫楼道墙上的码，户主或小组长点头。
    4. 换语言：/language
    5. 急事不用登记，请直接打电话：火警119、急救120、报警110。
menu-help-private =
    1. 说一件事：直接打字，或者发照片、语音。
    2. 看办到哪了：/matters 本单元的事，/mine 我说的事。
    3. 我家的：/home 改称呼、加一套房、搬家。
    4. 语言和提醒：/settings；记了我什么：/mydata
    5. 急事请先打电话：/call 看号码。
menu-help-group =
    1. 说一件事：写“说事 三楼灯坏了”，或者 /say 三楼灯坏了
    2. 邻居已经说了：回复他那句话，写 /say
    3. 也可以发照片，下面写“说事 …”。
    4. 一样的事，按卡片上的“我家也一样”，一户算一次。
    5. 不想让大家看到的，点开和我的私聊再说。
menu-help-group-plain =
    1. 说一件事：/say 三楼灯坏了
    2. 邻居已经说了：回复他那句话，写 /say
    3. 也可以发照片，下面写 /say …
    4. 一样的事，按卡片上的“我家也一样”，一户算一次。
    5. 不想让大家看到的，点开和我的私聊再说。
menu-not-in-groups = 群里大家都看得到，这个请到和我的私聊里看。
menu-private = 去私聊
menu-no-command = 没有这个命令。要说一件事，直接打字就行，前面不用写 /。要做别的，请打开菜单。
button-unknown = 这个按钮用不了了，请打开菜单重新选。
sorry-bug = 对不起，刚才出了点问题，我们已经记下来了。请过一会儿再试。
rights-refused = 这件事不归您办。
rights-refused-own = 这是您自己（或者自己家）的事，这一步要请别人来。
rights-refused-unregistered = 您还没登记。家里有纸条：把纸条上的码打给我。没有纸条：扫楼道墙上的码，户主或小组长点个头就行。
link-unknown = 这个链接用不了了（可能已经用过或过期）。请向组长要一个新的。
link-in-group = 这里大家都看得到。请点开和我的私聊，再用纸条上的码。
menu-too-often = 您按得太快了。歇一分钟再按，刚才做好的都在。

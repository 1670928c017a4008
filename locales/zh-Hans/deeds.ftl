# 好人好事：邻居夸，本人同意，三户看见

deeds-button = 好人好事
deeds-hub-asked = 有邻居夸您家，等您看一看（{ $count } 件）。
deeds-list = <b>{ $unit }的好人好事</b>
deeds-list-none = { $unit }还没有人说。看见谁家做了好事，夸一夸吧。
deeds-one = { $who }：{ $words }
deeds-name-button = 夸夸邻居
deeds-ask-door = 想夸谁家？按门牌，或者把门牌发过来。
deeds-ask-words = { $door }做了什么好事？写一两句话（最多 { $limit } 字）。
deeds-check =
    您夸 <b>{ $door }</b>：
    { $words }

    先悄悄问本人同不同意。同意了才给邻居看，再有另外 { $count } 户说看见了，就登上光荣榜。
deeds-send = 发给本人
deeds-change-door = 改门牌
deeds-change-words = 改内容
deeds-ask-doer =
    邻居夸您家：
    “{ $words }”

    可以给楼里的邻居看吗？有 { $count } 户说看见了，就登上光荣榜。您不愿意也没关系，谁都不会知道。
deeds-ask-at-door =
    有邻居夸 <b>{ $door }</b>（家里没有手机）：
    “{ $words }”

    请上门问一声：愿意给大家看吗？
deeds-agree = 可以
deeds-decline = 不用了
deeds-agreed-own = 好的，邻居看得到卡片了。有 { $count } 户说看见了，就登上光荣榜。
deeds-declined-own = 好的，不给别人看。谢谢您做的好事。
deeds-agreed = { $door }同意了，等邻居们说看见了。
deeds-declined = { $door }谢谢您，说不用给大家看。您的心意他们收到了。
deeds-card = 🌸 <b>光荣榜</b>
deeds-card-open = 🌸 <b>邻居夸邻居</b>
deeds-card-gone = 🌸 这一条收起来了。
deeds-who = { $who }
deeds-words = { $words }
deeds-is-asked = 在问本人同不同意，问到 { $until }。
deeds-is-open = { $count ->
        [0] 有 { $needed } 户说看见了，就登上光荣榜。您家看见了吗？
       *[other] { $count } 户说看见了（{ $doors }），要 { $needed } 户。您家也看见了吗？
    }
deeds-is-confirmed = { $doors } 都看见了。谢谢！
deeds-is-over = 已经结束。
deeds-confirm-button = 看见了 { $count }/{ $needed }
deeds-unconfirm = 收回
deeds-withdraw = 不夸了
deeds-hide = 还是收起来
deeds-fold = 收起来
deeds-open = 看一看
deeds-toast = 谢谢！还差 { $missing } 户。
deeds-toast-enough = 谢谢！登上光荣榜了。
deeds-toast-said = 您家说过了。
deeds-toast-taken-back = 好，收回了。
deeds-toast-not-said = 您家没有说过。
deeds-stands = 🌸 您做的好事登上光荣榜了：“{ $words }”。{ $doors } 户邻居说看见了，谢谢您！
deeds-stands-points = 公益积分 +{ $points }，表示感谢。
deeds-stands-named = 🌸 您夸的 { $door } 登上光荣榜了，谢谢您看见。
deeds-lapsed-asked = { $door }没有回音，您夸的那件好事就没有给大家看。
deeds-lapsed-open = 说看见了的还不够户数，您夸 { $door } 的那一条就收起来了。好事还是好事。
deeds-withdrawn = 好，不夸了，没有留下什么。
deeds-ask-why = 为什么收起来？写一句话，只有当事的两家看得到。
deeds-folded = 小组长把“邻居夸邻居”的这一条收起来了：{ $why }

deeds-refused-door = 没有找到这个门牌。请按下面的按钮，或者写全门牌。
deeds-refused-many = 您家已经夸了 { $most } 家，还在等。等有了结果再夸。
deeds-refused-nobody = 这个单元还没有别的住户登记。
deeds-refused-neighbour = 这里还提到了“{ $named }”。请只写您要夸的这一家。
deeds-refused-elsewhere = 好人好事由本单元的住户来说。请从您自己单元的群里进来。
deeds-refused-leader = 只有本单元的小组长能把它收起来。
deeds-refused-not-yours = 这要由当事的那一家来定。
deeds-refused-gone = 这一条不在了，或者还没有给大家看。
deeds-refused-answered = 已经答过了，或者时间过了。
deeds-refused-own = 这是您家做的好事，由别家来说看见了。
deeds-refused-named-it = 这是您家夸的，由另外三户来说看见了。
deeds-refused-over = 这一条已经结束。

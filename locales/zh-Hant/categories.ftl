### Made from zh-Hans by `make zh-hant`; what it gets wrong is put right in locales/traditional.txt.

category-leak = 漏水
category-light = 燈/電
category-lift = 電梯
category-utilities = 水電氣暖
category-rubbish = 垃圾
category-stairwell = 樓道堆物/電動車
category-parking = 停車
category-neighbours = 噪音/鄰里
category-papers = 辦證/補助
category-other = 其他
category-told-city = 佔道和市容的事歸城管部門管，不是社區能定的。已經直接報給街道，由街道找城管來辦。
category-told-demolition = 拆違歸執法部門管，不是社區能定的。已經直接報給街道。
category-told-enforcement = 違法的事歸公安和執法部門管，急事請打 110。已經直接報給街道。
category-told-environment = 大的環境整治歸街道管，不是社區能定的。已經直接報給街道。
category-told-fire = 消防歸消防部門管，著火請馬上打 119。已經直接報給街道。
category-told-work-safety = 施工安全歸住建和應急部門管。已經直接報給街道。

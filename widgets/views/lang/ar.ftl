### Arabic. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = بيانات توضيحية
shared-sample-note = هذه بيانات توضيحية وليست منشورة من الحملة.
shared-data-of = بيانات { $time }
shared-as-of =
    { $precision ->
    [day] حتى { $date }
    [month] حتى { $date }
   *[year] حتى { $date }
    }
shared-published = نُشرت في { $time }
shared-license = الرخصة: { $license }
shared-about-data = عن هذه البيانات
shared-stale = هذه البيانات قديمة. نُشرت في { $time }.
shared-failed = تعذّر تحميل أحدث البيانات. هذه بيانات { $time }.
shared-no-data = تعذّر تحميل بيانات الحملة.
shared-loading = يجري تحميل بيانات الحملة…
shared-stopped = توقّف هذا العرض بسبب خطأ داخلي. أعد تحميل الصفحة لتشغيله من جديد.
shared-retry = إعادة المحاولة
shared-left-out =
    { $count ->
    [zero] لم يُستبعد أي إدخال.
    [one] استُبعد إدخال واحد تعذّرت قراءته.
    [two] استُبعد إدخالان تعذّرت قراءتهما.
    [few] استُبعدت { $count } إدخالات تعذّرت قراءتها.
    [many] استُبعد { $count } إدخالًا تعذّرت قراءتها.
   *[other] استُبعد { $count } إدخال تعذّرت قراءتها.
    }
shared-table = جدول
shared-source = المصدر
shared-opens = يفتح { $host }
shared-more-than = أكثر من { $number }
shared-about = نحو { $number }
shared-comma = ،{ " " }
shared-day = { $day }
shared-months =
    { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
    }
shared-months-alone =
    { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
    }
shared-date =
    { $precision ->
    [day] { $day } { $month } { $year }
    [month] { $month } { $year }
   *[year] { $year }
    }

## Counter

counter-members =
    { $count ->
    [zero] لم تنضمّ أي مدينة أو إقليم إلى الحملة بعد.
    [one] انضمّت إلى الحملة مدينة واحدة أو إقليم واحد.
    [two] انضمّت إلى الحملة مدينتان أو إقليمان.
    [few] { $count } مدن وأقاليم انضمّت إلى الحملة.
    [many] { $count } مدينةً وإقليمًا انضمّت إلى الحملة.
   *[other] { $count } مدينة وإقليم انضمّت إلى الحملة.
    }
counter-members-more-than = أكثر من { $count } مدينة وإقليم انضمّت إلى الحملة.
counter-members-about = نحو { $count } مدينة وإقليم انضمّت إلى الحملة.
counter-pledges =
    { $count ->
    [zero] لم تتعهّد أي مدينة أو إقليم بالانضمام بعد.
    [one] تعهّدت بالانضمام مدينة واحدة أو إقليم واحد.
    [two] تعهّدت بالانضمام مدينتان أو إقليمان.
    [few] { $count } مدن وأقاليم تعهّدت بالانضمام.
    [many] { $count } مدينةً وإقليمًا تعهّدت بالانضمام.
   *[other] { $count } مدينة وإقليم تعهّدت بالانضمام.
    }
counter-pledges-more-than = أكثر من { $count } مدينة وإقليم تعهّدت بالانضمام.
counter-pledges-about = نحو { $count } مدينة وإقليم تعهّدت بالانضمام.
counter-forms =
    { $count ->
    [zero] لم ترسل أي مدينة أو إقليم الاستمارة بعد.
    [one] أرسلت الاستمارة مدينة واحدة أو إقليم واحد.
    [two] أرسلت الاستمارة مدينتان أو إقليمان.
    [few] { $count } مدن وأقاليم أرسلت استماراتها.
    [many] { $count } مدينةً وإقليمًا أرسلت استماراتها.
   *[other] { $count } مدينة وإقليم أرسلت استماراتها.
    }
counter-forms-more-than = أكثر من { $count } مدينة وإقليم أرسلت استماراتها.
counter-forms-about = نحو { $count } مدينة وإقليم أرسلت استماراتها.
counter-next = المحطة التالية: { $target }.
counter-next-by =
    { $precision ->
    [day] المحطة التالية: { $target } بحلول { $date }.
    [month] المحطة التالية: { $target } بحلول { $date }.
   *[year] المحطة التالية: { $target } بحلول { $date }.
    }
counter-all-reached = تم بلوغ جميع المحطات.
counter-reached = تم بلوغها
counter-reached-on =
    { $precision ->
    [day] تم بلوغها في { $date }
    [month] تم بلوغها في { $date }
   *[year] تم بلوغها في { $date }
    }
counter-by =
    { $precision ->
    [day] بحلول { $date }
    [month] بحلول { $date }
   *[year] بحلول { $date }
    }
counter-to-go = بقي { $count }
counter-to-go-fewer = بقي أقل من { $count }
counter-to-go-about = بقي نحو { $count }
counter-none = لم تنشر الحملة عددًا إجماليًا بعد.
counter-milestone = المحطة
counter-state = الحالة
counter-not-reached = لم يتم بلوغها بعد
counter-history = أعداد سابقة
counter-date = التاريخ
counter-count = العدد
counter-unit-members = أعضاء
counter-unit-pledges = تعهدات
counter-unit-forms = استمارات

## Map and list of members

map-members =
    { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
    }
map-countries =
    { $count ->
    [zero] { "" }
    [one] في بلد واحد
    [two] في بلدين
    [few] في { $count } بلدان
    [many] في { $count } بلدًا
   *[other] في { $count } بلد
    }
map-whole = { $members } { $countries }
map-part = يرد هنا { $count } من { $total } من الأعضاء، { $countries }
map-narrowed = { $count } من { $total } من الأعضاء: { $which }
map-nobody = لا أعضاء بعد: { $which }
map-uncounted =
    { $count ->
    [zero] { "" }
    [one] يُعرض إدخال واحد آخر لا يُحتسب ضمن المحطات.
    [two] يُعرض إدخالان آخران لا يُحتسبان ضمن المحطات.
    [few] تُعرض { $count } إدخالات أخرى لا تُحتسب ضمن المحطات.
    [many] يُعرض { $count } إدخالًا آخر لا تُحتسب ضمن المحطات.
   *[other] يُعرض { $count } إدخال آخر لا تُحتسب ضمن المحطات.
    }
map-gone = لم يعد { $member } معروضًا هنا، فأُغلقت بطاقته.
map-placeless =
    { $count ->
    [zero] { "" }
    [one] عضو واحد بلا موقع مذكور في القائمة
    [two] عضوان بلا موقع مذكوران في القائمة
    [few] { $count } أعضاء بلا موقع مذكورون في القائمة
    [many] { $count } عضوًا بلا موقع مذكورون في القائمة
   *[other] { $count } عضو بلا موقع مذكورون في القائمة
    }
map-found =
    { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
    }
map-filter = تضييق قائمة الأعضاء المعروضين
map-in-view =
    { $count ->
    [zero] لا أعضاء في نطاق العرض
    [one] عضو واحد في نطاق العرض
    [two] عضوان في نطاق العرض
    [few] { $count } أعضاء في نطاق العرض
    [many] { $count } عضوًا في نطاق العرض
   *[other] { $count } عضو في نطاق العرض
    }
map-show-all = عرض الكل ({ $count })
map-show-more = عرض { $count } أخرى
map-none = لم تنشر الحملة قائمة أعضائها بعد.
map-ringed = المحاطة بدائرة: المدن المؤسِّسة
map-list = قائمة الأعضاء
map-figure = خريطة الأعضاء. الأسهم تحرّكها، وعلامتا الزائد والناقص تغيّران المقياس؛ ويقود مفتاح Tab إلى الأعضاء.
map-zoom-in = تكبير
map-zoom-out = تصغير
map-whole-world = العالم كله
map-search = البحث عن عضو
map-region = المنطقة
map-all-regions = كل المناطق
map-name = الاسم
map-country = البلد
map-kind = النوع
map-since = منذ
map-joined =
    { $precision ->
    [day] تاريخ الانضمام: { $date }
    [month] تاريخ الانضمام: { $date }
   *[year] تاريخ الانضمام: { $date }
    }
map-founder = مدينة مؤسِّسة
map-pledged = تعهّد بالانضمام
map-suspended = معلّق
map-not-counted = لا يُحتسب ضمن المحطات
map-no-place = ليس على الخريطة
map-page = الموقع الإلكتروني
map-profile = الصفحة في الحملة
map-close = إغلاق
map-kinds =
    { $kind ->
    [municipality] بلدية
    [intercommunal] هيئة مشتركة بين بلديات
    [metropolitan] حاضرة
    [county] مقاطعة
    [province] محافظة
    [department] إقليم إداري
    [region] منطقة
    [state] ولاية اتحادية
    [special_city] مدينة ذات وضع خاص
    [association] رابطة حكومات
    [organisation] منظمة
   *[other] نوع آخر
    }
map-sections =
    { $section ->
    [africa] أفريقيا
    [asia_pacific] آسيا والمحيط الهادئ
    [eurasia] أوراسيا
    [europe] أوروبا
    [mewa] الشرق الأوسط وغرب آسيا
    [latin_america] أمريكا اللاتينية
    [north_america] أمريكا الشمالية
    [metropolis] متروبوليس
    [regions] منتدى المناطق
   *[other] أخرى
    }

## Radar of rights

radar-title = الحقوق التي نُشرت بشأنها ممارسة محلية
radar-sentence =
    عدد الأعضاء الذين نشروا ممارسة بشأن كل حق، من أصل { $reviewed ->
        [zero] { $reviewed } جرت مراجعتهم
        [one] عضو واحد جرت مراجعته
        [two] عضوين جرت مراجعتهما
        [few] { $reviewed } أعضاء جرت مراجعتهم
        [many] { $reviewed } عضوًا جرت مراجعتهم
       *[other] { $reviewed } عضو جرت مراجعتهم
    }؛ و{ $rest ->
        [zero] جرت مراجعة الجميع
        [one] عضو واحد لم تجر مراجعته بعد
        [two] عضوان لم تجر مراجعتهما بعد
        [few] { $rest } أعضاء لم تجر مراجعتهم بعد
        [many] { $rest } عضوًا لم تجر مراجعتهم بعد
       *[other] { $rest } عضو لم تجر مراجعتهم بعد
    }. ليست درجة تقييم.
radar-sentence-all = عدد الأعضاء الذين نشروا ممارسة بشأن كل حق، من أصل { $reviewed }. ليست درجة تقييم.
radar-of = { $covered } من { $reviewed }
radar-not-reviewed = لم يُراجع
radar-no-coverage = لم تُنشر أي تغطية بعد. هذه هي الحقوق التي تتابعها الحملة:
radar-no-rights = لم تنشر الحملة قائمة الحقوق بعد.
radar-reviewed = جرت مراجعة { $reviewed } من أصل { $total } من الأعضاء
radar-most =
    { $count ->
    [zero] الأكثر تكرارًا: { $rights }، { $of }.
    [one] الأكثر تكرارًا: { $rights }، { $of }.
    [two] الأكثر تكرارًا: { $rights }، { $of } لكل منهما.
    [few] الأكثر تكرارًا: { $rights }، { $of } لكل منها.
    [many] الأكثر تكرارًا: { $rights }، { $of } لكل منها.
   *[other] الأكثر تكرارًا: { $rights }، { $of } لكل منها.
    }
radar-none-yet = لا ممارسة بعد: { $rights }.
radar-rights-not-reviewed =
    { $count ->
    [zero] جرت مراجعة جميع الحقوق.
    [one] حق واحد لم يُراجع.
    [two] حقان لم يُراجعا.
    [few] { $count } حقوق لم تُراجع.
    [many] { $count } حقًا لم يُراجع.
   *[other] { $count } حق لم يُراجع.
    }
radar-rights =
    { $count ->
    [zero] لا حقوق
    [one] حق واحد
    [two] حقان
    [few] { $count } حقوق
    [many] { $count } حقًا
   *[other] { $count } حق
    }
radar-bars = أشرطة
radar-radar = مخطط راداري
radar-explain = كيف تُحسب التغطية
radar-right = الحق
radar-members = الأعضاء
radar-committed = نص معتمد
radar-in-place = برنامج جارٍ
radar-evaluated = جرى تقييمه

## Programme of a session

programme-title = البرنامج
programme-no-sessions = لم تنشر الحملة أي جلسة بعد.
programme-unknown-session = هذه الجلسة ليست من الجلسات التي نشرتها الحملة.
programme-no-items = لم يُنشر البرنامج بعد.
programme-now = الآن
programme-pause = استراحة
programme-today = اليوم
programme-tomorrow = غدًا
programme-in-days =
    { $count ->
    [zero] اليوم
    [one] بعد يوم واحد
    [two] بعد يومين
    [few] بعد { $count } أيام
    [many] بعد { $count } يومًا
   *[other] بعد { $count } يوم
    }
programme-over-today = انتهى برنامج اليوم
programme-over = انتهت هذه الجلسة.
programme-cancelled = أُلغيت هذه الجلسة.
programme-postponed = أُجّلت هذه الجلسة. التواريخ المذكورة هنا لم تعد سارية.
programme-no-date = لم يُعلن عن التاريخ بعد.
programme-provisional = برنامج مؤقت قابل للتغيير.
programme-no-zone = اسم المنطقة الزمنية غير مذكور.
programme-venue-time = الأوقات بتوقيت مكان الانعقاد.
programme-begins = تبدأ الساعة { $time }
programme-begins-on = تبدأ في { $day } الساعة { $time }
programme-goes-on = تُستأنف في { $day } الساعة { $time }
programme-back = العودة الساعة { $time }
programme-until = حتى الساعة { $time }
programme-next = التالي: { $item }
programme-left = المتبقي: { $duration }
programme-in-time = المتبقي: { $duration }
programme-hours =
    { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
    }
programme-minutes =
    { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
    }
programme-seconds =
    { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
    }
programme-both = { $hours } و{ $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = من الساعة { $time }
programme-your-time = بتوقيتك: { $times }
programme-more = عن هذا البند
programme-rights = الحقوق
programme-objectives = الأهداف
programme-questions = أسئلة توجيهية
programme-organisers = الجهات المنظمة
programme-co-organisers = بالتعاون مع
programme-venue = المكان
programme-attendance = المشاركة
programme-attendances =
    { $attendance ->
    [in_person] حضوريًا
    [online] عبر الإنترنت
   *[hybrid] حضوريًا وعبر الإنترنت
    }
programme-online = المشاركة عبر الإنترنت
programme-languages = اللغات
programme-documents = الوثائق
programme-concept-note = مذكرة مفاهيمية
programme-document = وثيقة
programme-calendar = إضافة إلى التقويم
programme-colon = :{ " " }
programme-day = اليوم
programme-time = الوقت
programme-your-time-head = بتوقيتك
programme-item = البند
programme-room = القاعة

## Event screen, which hangs on a wall

screen-back-at = نعود في الساعة { $time }
screen-goes-on = تُستأنف في { $day } الساعة { $time }
screen-now = الآن: { $item }
screen-joined = انضمام { $member } إلى الحملة
screen-many =
    { $count ->
    [zero] انضم { $count } عضو إلى الحملة
    [one] انضم عضو واحد إلى الحملة
    [two] انضم عضوان إلى الحملة
    [few] انضم { $count } أعضاء إلى الحملة
    [many] انضم { $count } عضوًا إلى الحملة
   *[other] انضم { $count } عضو إلى الحملة
    }
screen-milestone = تم بلوغ محطة { $target }
screen-awaited = نُشرت البيانات في { $time }. ننتظر بيانات أحدث.
screen-waiting = في انتظار بيانات الحملة
screen-lost = لا اتصال منذ { $time }
screen-may-sleep = قد تنطفئ هذه الشاشة من تلقاء نفسها.
screen-rehearsal = تجربة
screen-paused = متوقف مؤقتًا
screen-scan = رمز { $address }
screen-newest = أحدث الأعضاء
screen-pause = إيقاف مؤقت
screen-next = التالي
screen-previous = السابق
screen-full-screen = ملء الشاشة

## Status of the event screen, for its operator

screen-status-title = حالة هذه الشاشة
screen-status-contact = آخر اتصال
screen-status-never = لا شيء بعد
screen-status-shown = المنشور المعروض
screen-status-offered = المنشور المتاح
screen-status-earlier = { $number }: أقدم من المعروض ولا يُعرض
screen-status-next = الطلب التالي
screen-status-failures = إخفاقات متتالية
screen-status-version = إصدار الأدوات
screen-status-power-cut = انقطاع الكهرباء
screen-status-ready = جاهزة: الصفحة والبيانات محفوظة
screen-status-no-page = غير جاهزة: الصفحة غير محفوظة
screen-status-no-data = غير جاهزة: البيانات غير محفوظة
screen-status-display = العرض
screen-status-stays-on = يبقى مضاءً
screen-status-may-sleep = قد ينطفئ من تلقاء نفسه
screen-status-take = عرض المنشور المتاح
screen-status-close = إغلاق

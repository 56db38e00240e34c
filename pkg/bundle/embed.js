// Bundled from pkg/src by `cargo xtask bundle`.
(function() {
	// ../pkg/src/fault.js
	var Fault = class {
		constructor(code, message) {
			this.code = code;
			this.message = message;
		}
	};
	const faultOf = (error) => error instanceof Fault ? error : new Fault("broken", `The widget could not start: ${error}.`);
	// ../pkg/src/native_promise.js
	const NativePromise = (async () => {})().constructor;
	// ../pkg/src/observers.js
	const observe = (name, instead, callback, options) => {
		const Observer = globalThis[name];
		return Observer ? new Observer(callback, options) : {
			observe: instead,
			unobserve() {}
		};
	};
	// ../pkg/src/parsing.js
	const isParsed = (element) => {
		if (document.readyState !== "loading") return true;
		for (let node = element; node; node = node.parentNode || node.host) if (node.nextSibling) return true;
		return false;
	};
	const whenParsed = () => new NativePromise((resolve) => {
		if (document.readyState === "loading") document.addEventListener("readystatechange", () => resolve(0), { once: true });
		else resolve(0);
	});
	// ../pkg/src/report.js
	const warned = new Set();
	const warn = (text) => {
		if (!warned.has(text)) console.warn("[hrc] " + text);
		warned.add(text);
	};
	const emit = (host, name, detail) => host.dispatchEvent(new CustomEvent(name, {
		bubbles: true,
		composed: true,
		detail
	}));
	const report = (host, fault) => {
		warn(`<${host.localName}>: ${fault.code}: ${fault.message}`);
		emit(host, "hrc:error", fault);
	};
	// ../pkg/src/catalogue.js
	const ATTRIBUTES$1 = [
		"feed",
		"lang",
		"theme",
		"refresh",
		"load",
		"heading",
		"snapshots"
	];
	const ELEMENTS = {
		screen: [
			"session",
			"room",
			"now",
			"speed",
			"dwell",
			"qr",
			"maxage",
			"stale",
			"keep"
		],
		counter: ["view"],
		map: [
			"view",
			"country",
			"region",
			"member",
			"meridian"
		],
		radar: [
			"view",
			"rights",
			"order"
		],
		programme: [
			"view",
			"session",
			"room",
			"now",
			"speed"
		]
	};
	const LIBRARIES = [
		"hrc-basic",
		"hrc",
		"hrc-event"
	];
	const LIBRARY_OF = {
		map: 1,
		programme: 2,
		screen: 2
	};
	const WITH_LAND = ["map"];
	const WITHOUT_SNAPSHOTS = ["screen"];
	const WIDTHS = [
		360,
		480,
		640,
		880,
		1216
	];
	const ROOMS = {
		counter: [
			39,
			.08,
			77,
			1.7
		],
		map: [
			24.5,
			.3,
			54,
			.75
		],
		radar: [
			49,
			0,
			97,
			1.62
		],
		programme: [
			59,
			0,
			139,
			1.33
		]
	};
	const DATA_DEADLINE_MS = 3e4;
	const FILE_DEADLINE_MS = 6e4;
	// ../pkg/src/room.js
	const LEAST_ROOM = 240;
	const givenRoom = (host) => {
		const room = host.clientHeight - parseFloat(getComputedStyle(host).paddingTop);
		return room > LEAST_ROOM ? room : 0;
	};
	const neededRoom = (kind, width, em) => {
		const room = ROOMS[kind];
		if (!room || !width) return 0;
		const [ems, share, narrowEms, narrowShare] = room;
		return Math.max(ems * em + share * width, narrowEms * em - narrowShare * width);
	};
	const roomStyles = (room, own) => {
		const host = ":host{display:block;padding-bottom:0!important}:host([hidden]){display:none}";
		if (own) return `${host}:host{min-height:${room}px}`;
		return room ? `${host}.root{display:grid;min-height:${room}px}.root>.frame{display:flex;flex-direction:column}.foot{margin-top:auto;padding-top:.75em}` : host;
	};
	// ../pkg/src/arrivals.js
	const NEAR = "600px";
	const parsing = new Set();
	const comeNear = ({ _hrc }) => _hrc?.comeNear();
	const near = observe("IntersectionObserver", comeNear, (entries) => {
		for (const { isIntersecting, target } of entries) if (isIntersecting) {
			near.unobserve(target);
			comeNear(target);
		}
	}, { rootMargin: NEAR });
	const arrive = (controller) => {
		if (controller.state === "parsing") parsing.add(controller);
		else near.observe(controller.host);
		NativePromise.resolve().then(settle);
	};
	const leave = (host) => near.unobserve(host);
	const settle = () => {
		const parsed = [...parsing].filter(({ host }) => isParsed(host));
		const rooms = parsed.map(({ given, host }) => given || givenRoom(host));
		for (const controller of parsed) {
			const { host } = controller;
			parsing.delete(controller);
			try {
				if (host.isConnected) controller.attach();
			} catch (error) {
				report(host, faultOf(error));
			}
		}
		parsed.forEach((controller, index) => {
			if (controller.state === "waiting") {
				controller.reserveRoom(rooms[index]);
				near.observe(controller.host);
			}
		});
	};
	// ../pkg/src/adoption.js
	const SELECTOR = "div[data-hrc]";
	const found = new Set();
	const find = (node) => {
		const element = node;
		if (element.matches?.(SELECTOR)) found.add(element);
		for (const inner of element.querySelectorAll?.(SELECTOR) || []) found.add(inner);
	};
	const adopt = (div) => {
		const { hrc, ...attributes } = div.dataset;
		if (!Object.hasOwn(ELEMENTS, hrc) || div.querySelector("hrc-" + hrc)) return;
		const element = document.createElement("hrc-" + hrc);
		for (const name in attributes) element.setAttribute(name, attributes[name]);
		if (element._hrc) element._hrc.given = givenRoom(div);
		div.style.paddingBottom = "0";
		element.append(...div.childNodes);
		div.append(element);
	};
	const adoptParsed = () => {
		for (const div of found) if (isParsed(div)) {
			found.delete(div);
			adopt(div);
		}
		settle();
	};
	const adoptAll = () => {
		find(document);
		adoptParsed();
	};
	const watchPage = () => {
		adoptAll();
		document.addEventListener("readystatechange", adoptAll);
		const findAdded = (records) => {
			for (const { addedNodes } of records) addedNodes.forEach(find);
			adoptParsed();
		};
		observe("MutationObserver", () => 0, findAdded).observe(document, {
			childList: true,
			subtree: true
		});
	};
	// ../pkg/src/addresses.js
	const absolute = (address, base) => {
		try {
			return address ? new URL(address, base).href : "";
		} catch {
			return "";
		}
	};
	const asksForMore = (kind, host) => ELEMENTS[kind].some((name) => host.hasAttribute(name));
	const snapshotAddress = (kind, feed, host, language) => {
		const folder = host.getAttribute("snapshots");
		if (!feed || folder === "off" || WITHOUT_SNAPSHOTS.includes(kind) || asksForMore(kind, host)) return "";
		const range = WIDTHS.filter((border) => host.clientWidth >= border).length;
		const [primary] = /^[a-z]*/.exec(language);
		return absolute(`${kind}.${primary && primary + "."}${range}.html`, absolute(folder || "snapshots/", folder === null ? feed : host.baseURI));
	};
	// ../pkg/src/early_requests.js
	const { fetch } = globalThis;
	const early = {};
	const requestEarly = (url, init) => {
		if (url in early) return;
		(early[url] = fetch(url, init)).catch(() => 0);
		setTimeout(() => delete early[url], 3e5);
	};
	// ../pkg/src/once.js
	const once = (make, results = {}) => (key = "") => {
		let result = results[key];
		if (!result) {
			result = results[key] = make(key);
			result.catch(() => delete results[key]);
		}
		return result;
	};
	// ../pkg/src/version.js
	const VERSION = __VERSION__;
	const ID = __ID__;
	// ../pkg/src/files.js
	const INTEGRITY = __INTEGRITY__;
	const retries = { count: 0 };
	let folder = "";
	const findFilesBeside = (address) => {
		folder = new URL(".", address).href;
	};
	const fileUrl = (name) => __URLS__[name] || folder + name;
	const fileInit = (name, integrity = INTEGRITY[name]) => ({
		integrity,
		cache: ["default", "reload"][retries.count] || "no-cache"
	});
	const requestFileEarly = (name) => requestEarly(fileUrl(name), fileInit(name));
	const inTime = (promise, code, message) => NativePromise.race([promise, new NativePromise((_, reject) => setTimeout(reject, FILE_DEADLINE_MS))]).catch(() => {
		throw new Fault(code, message);
	});
	const getStyleSheet = once((library) => {
		const name = library + ".css";
		const make = async () => {
			const response = await fetch(fileUrl(name), fileInit(name));
			const text = await response.text();
			if (!response.ok || !text.endsWith(`/*${ID}*/`)) throw 0;
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(text);
			return sheet;
		};
		return inTime(make(), "style", `${fileUrl(name)} could not be loaded.`);
	});
	// ../pkg/src/first_action.js
	const keepFirstAction = (controller) => {
		controller.root.addEventListener("click", ({ target }) => {
			(controller.pressed = target).closest(".snapshot button,.snapshot g")?.setAttribute("aria-busy", "true");
		});
	};
	// ../pkg/src/library_choice.js
	let loaded = -1;
	const chooseLibrary = (kind, isLoading) => {
		const isThere = (other) => other === kind || loaded < 0 && document.querySelector(`hrc-${other},[data-hrc=${other}]`);
		const place = Math.max(loaded, ...Object.keys(ELEMENTS).map((other) => isThere(other) ? LIBRARY_OF[other] || 0 : 0));
		if (isLoading) loaded = place;
		return LIBRARIES[place];
	};
	// ../pkg/src/lifecycle.js
	const end = [
		"failed",
		"restarting",
		"stopped",
		"closed"
	];
	const inLoading = ["mounted", ...end];
	const NEXT = {
		parsing: ["waiting"],
		waiting: ["near", "closed"],
		near: ["loading", "closed"],
		loading: inLoading,
		mounted: ["live", ...end],
		live: end,
		failed: [
			"retrying",
			"stopped",
			"closed"
		],
		retrying: inLoading,
		restarting: inLoading,
		stopped: ["retrying", "closed"],
		closed: ["waiting"]
	};
	// ../pkg/src/loader.js
	const loader = {
		NativePromise,
		Fault,
		early,
		faultOf,
		fetch,
		fileInit,
		fileUrl,
		getStyleSheet,
		report,
		retries,
		warn
	};
	// ../pkg/src/snapshot_adapt.js
	const fitFigures = (snapshot, width) => {
		for (const figure of snapshot.querySelectorAll(".fit")) {
			const { from, to } = figure.dataset;
			figure.hidden = from > width || to <= width;
		}
	};
	const enableControls = (snapshot, usable) => {
		for (const ghost of snapshot.querySelectorAll(".ghost")) ghost.hidden = ghost.inert = !usable;
	};
	const adaptSnapshot = (snapshot, host) => {
		const ages = snapshot.querySelectorAll("[part=age],.stale");
		if (Date.parse(snapshot.dataset.validUntil) < Date.now()) for (const age of ages) age.hidden = !age.hidden;
		const level = /^[2-6]$/.exec(host.getAttribute("heading"));
		snapshot.querySelector("[role=heading]")?.setAttribute("aria-level", level ? level[0] : "3");
		fitFigures(snapshot, host.clientWidth);
	};
	// ../pkg/src/live_half.js
	const loadModule = async (name, id) => {
		const inside = __MODULES__[name];
		if (inside) return inside;
		const url = fileUrl(name) + `.js${retries.count ? "?" + retries.count : ""}`;
		const module = await inTime(import(url), "bindings", `${url} could not be loaded. Check its type, and script-src of the page's policy.`);
		if (module.id !== id) throw new Fault("integrity", `${url} is of another version than embed.js. Publish the whole folder.`);
		return module.make;
	};
	const FIRST_RETRY_MS = 5e3;
	const LAST_RETRY_MS = 6e4;
	const waiting = new Set();
	let failures = 0;
	let fault;
	let live;
	const tell = (controller) => {
		controller.code = fault.code;
		if (controller.snapshot) enableControls(controller.snapshot, false);
		report(controller.host, fault);
	};
	const load = async () => {
		try {
			const make = await loadModule("live", ID);
			failures = 0;
			return make({
				...loader,
				loadModule
			});
		} catch (error) {
			fault = faultOf(error);
			if (++failures === 2) waiting.forEach(tell);
			await new NativePromise((resolve) => setTimeout(resolve, Math.min(FIRST_RETRY_MS * failures, LAST_RETRY_MS)));
			retries.count++;
			return load();
		}
	};
	const getLive = (controller) => {
		if (failures > 1) tell(controller);
		waiting.add(controller);
		live ||= load();
		live.then(() => waiting.delete(controller));
		return live;
	};
	// ../pkg/src/load_order.js
	const INTENT = [
		"pointerover",
		"pointerdown",
		"focusin",
		"keydown"
	];
	const IDLE_MS = 200;
	const BUSY_MS = 5e3;
	const loadWhenIdle = (load) => {
		const { requestIdleCallback } = globalThis;
		const wait = () => requestIdleCallback ? requestIdleCallback(load, { timeout: BUSY_MS }) : setTimeout(load, IDLE_MS);
		if (document.readyState === "complete") wait();
		else addEventListener("load", wait, { once: true });
	};
	const loadInTime = (host, shown, load) => {
		const order = host.getAttribute("load");
		if (order === "eager" || host.closest("hrc-screen")) return load();
		for (const type of INTENT) host.addEventListener(type, load, {
			once: true,
			passive: true
		});
		const onlyOnIntent = order === "intent" || navigator.connection?.saveData;
		shown.then((isShown) => {
			if (!isShown) load();
			else if (!onlyOnIntent) loadWhenIdle(load);
		});
	};
	// ../pkg/src/refresh.js
	const refreshSeconds = (refresh) => Math.max(refresh || 300, 60) || 300;
	// ../pkg/src/snapshot_copy.js
	const TAGS = /^(a|bdi|caption|circle|details|div|g|li|line|p|path|rect|span|summary|svg|t(able|body|d|ext|h|head|itle|r)|ul|use)$/;
	const CONTROLS = /^(label|input|select|option|button)$/;
	const ATTRIBUTES = /^(class|part|role|id|lang|dir|title|hidden|scope|tabindex|viewBox|preserveAspectRatio|width|height|[cdr]?[xy]?[12]?|transform|text-anchor|font-size|stroke-width|aria-\w+|data-[\w-]+)$/;
	const allowed = (tag, name, value, url) => {
		if (ATTRIBUTES.test(name) || name === "type" && /^(search|checkbox)$/.test(value) || name === "href" && value[0] === "#") return value;
		if (name !== "href" || tag !== "a") return;
		try {
			const { href } = new URL(value, url);
			if (/^https?:/.test(href)) return href;
		} catch {}
	};
	const copySnapshot = (source, target, url, inGhost) => {
		if (source.nodeType === 3) target.append(source.data);
		if (source.nodeType !== 1) return target;
		const { attributes, childNodes, localName, namespaceURI } = source;
		if (!TAGS.test(localName) && !(inGhost && CONTROLS.test(localName))) return target;
		const copy = target.appendChild(document.createElementNS(namespaceURI, localName));
		for (const { name, value } of attributes) {
			const kept = allowed(localName, name, value, url);
			if (kept !== void 0) copy.setAttribute(name, kept);
		}
		if (localName === "a") copy.setAttribute("rel", "noopener");
		inGhost ||= copy.classList.contains("ghost");
		for (const child of childNodes) copySnapshot(child, copy, url, inGhost);
		return copy;
	};
	// ../pkg/src/snapshot_pages.js
	const pages = {};
	const getPage = once((url) => new NativePromise((resolve, reject) => {
		setTimeout(forgetPage, DATA_DEADLINE_MS, url);
		const request = new XMLHttpRequest();
		request.open("GET", url);
		request.responseType = "document";
		request.timeout = DATA_DEADLINE_MS;
		request.onprogress = ({ loaded }) => loaded > 4e6 && request.abort();
		request.onloadend = () => request.status === 200 && request.responseXML ? resolve(request.responseXML) : reject();
		request.send();
	}), pages);
	const forgetPage = (url) => delete pages[url];
	// ../pkg/src/snapshot_fill.js
	const fillSnapshot = (snapshot, url) => {
		for (const place of snapshot.querySelectorAll("[data-src]")) {
			const fill = async () => {
				const [file, id] = place.dataset.src.split("#");
				if (/[^\w.-]/.test(file) || place.querySelector("#" + id)) return;
				const source = (await getPage(new URL(file, url).href)).getElementById(id);
				if (source) copySnapshot(source, place, url);
			};
			const tryToFill = () => fill().catch(() => 0);
			if (place.localName === "details") place.addEventListener("toggle", tryToFill);
			else tryToFill();
		}
	};
	// ../pkg/src/wasm_allowed.js
	const isWasmAllowed = () => {
		try {
			return !!new WebAssembly.Module(new Uint8Array([
				0,
				97,
				115,
				109,
				1,
				0,
				0,
				0
			]));
		} catch {
			return false;
		}
	};
	// ../pkg/src/controller.js
	const CLOSE_DELAY_MS = 100;
	const TRIM_MARGIN_PX = 100;
	const sizes = observe("ResizeObserver", () => 0, (entries) => requestAnimationFrame(() => entries.forEach(({ target }) => target._hrc?.resizeSnapshot())));
	const createController = (host, kind, names) => {
		const roomSheet = new CSSStyleSheet();
		let slot = document.createElement("slot");
		let passing = 0;
		let watching = 0;
		let shownUrl = "";
		let unpublished = "";
		const controller = {
			host,
			kind,
			names,
			state: "parsing",
			code: "",
			id: 0,
			library: "",
			view: void 0,
			pressed: void 0,
			failures: 0,
			crashes: 0,
			room: 0,
			given: 0,
			width: 0,
			get root() {
				return host.shadowRoot;
			},
			get snapshot() {
				return controller.root.querySelector(".snapshot");
			},
			get showsSnapshot() {
				return !!controller.snapshot && !/live|closed/.test(controller.state);
			},
			get snapshotUrl() {
				const { feed, language } = controller;
				return snapshotAddress(kind, feed, host, language === unpublished ? "" : language);
			},
			get feed() {
				return absolute(host.getAttribute("feed"), host.baseURI);
			},
			get pageLanguage() {
				return (host.parentElement?.closest("[lang]"))?.lang || "";
			},
			get language() {
				return (host.getAttribute("lang") || controller.pageLanguage).toLowerCase();
			},
			moveTo: (state) => NEXT[controller.state].includes(state) && !!(controller.state = state),
			connect() {
				if (controller.state === "closed" && moveTo("waiting")) controller.code = "";
				arrive(controller);
			},
			disconnect() {
				leave(host);
				setTimeout(() => host.isConnected || close(), CLOSE_DELAY_MS);
			},
			passAttributes() {
				passing ||= NativePromise.resolve().then(() => {
					passing = 0;
					controller.view?.passAttributes();
					if (controller.state === "near") loadOrShow(false);
				});
			},
			attach() {
				const root = host.shadowRoot || host.attachShadow({ mode: "open" });
				slot = root.querySelector("slot") || root.appendChild(slot);
				root.adoptedStyleSheets = [roomSheet];
				setRoom(0);
				moveTo("waiting");
				keepFirstAction(controller);
			},
			reserveRoom(given) {
				const { clientWidth } = host;
				const painted = performance.getEntriesByType("paint")[0] || host.closest("hrc-screen");
				controller.given = given;
				controller.width = clientWidth;
				controller.room = given || (painted ? 0 : neededRoom(kind, clientWidth, parseFloat(getComputedStyle(host).fontSize)));
				showOwn(!controller.snapshot);
			},
			setRoom(room) {
				controller.room = room;
				roomSheet.replaceSync(roomStyles(room, !slot.hidden));
			},
			showOwn(shown) {
				slot.hidden = !shown;
				setRoom(controller.room);
				if (!shown) controller.trimRoom();
			},
			trimRoom() {
				const { room, root } = controller;
				setRoom(0);
				if ((root.querySelector(".root:not(.coming) .foot") || host).getBoundingClientRect().top < innerHeight + TRIM_MARGIN_PX) setRoom(room);
			},
			comeNear() {
				if (moveTo("near")) loadOrShow(!!controller.snapshot);
			},
			async load() {
				if (!moveTo("loading")) return;
				const { feed } = controller;
				if (feed) requestEarly(feed);
				if (WITH_LAND.includes(kind)) requestFileEarly("land.bin");
				const live = getLive(controller);
				await whenParsed();
				const library = controller.library = chooseLibrary(kind, true);
				if (isWasmAllowed()) requestFileEarly(library + "_bg.wasm");
				(await live).start(controller);
			},
			unmount() {
				controller.id = 0;
				controller.view?.remove();
			},
			useStyles(css) {
				controller.root.adoptedStyleSheets = [css, roomSheet];
			},
			async showSnapshot() {
				const url = shownUrl = controller.snapshotUrl;
				try {
					if (WITH_LAND.includes(kind)) getPage(new URL("land.html", url).href).catch(() => 0);
					const [page, css] = await NativePromise.all([getPage(url), getStyleSheet(chooseLibrary(kind))]);
					if (!/live|closed/.test(controller.state) && url === shownUrl && (!controller.pressed || controller.code)) {
						const snapshot = copySnapshot(page.querySelector(".snapshot"), document.createElement("div"), url);
						adaptSnapshot(snapshot, host);
						fillSnapshot(snapshot, url);
						controller.snapshot?.remove();
						controller.view?.box.classList.add("coming");
						controller.useStyles(css);
						controller.root.append(snapshot);
						showOwn(false);
						settleSnapshot();
					}
					return true;
				} catch {
					if (controller.snapshot) return false;
					const { language } = controller;
					const isOther = language !== unpublished;
					unpublished = isOther ? language : "";
					return isOther && controller.showSnapshot();
				}
			},
			refreshSnapshot() {
				forgetPage(controller.snapshotUrl);
				controller.showSnapshot();
			},
			resizeSnapshot() {
				if (!controller.showsSnapshot || !shownUrl) return;
				if (controller.snapshotUrl === shownUrl) fitFigures(controller.snapshot, host.clientWidth);
				else controller.showSnapshot();
			}
		};
		const { moveTo, setRoom, showOwn } = controller;
		const settleSnapshot = () => {
			const snapshot = controller.snapshot;
			enableControls(snapshot, isWasmAllowed() && !controller.code);
			sizes.observe(host);
			if (watching) return;
			watching = setTimeout(() => getLive(controller).then(({ watchSnapshot }) => watchSnapshot(controller, true)), refreshSeconds(host.getAttribute("refresh")) * 1e3);
			emit(host, "hrc:ready", { live: false });
		};
		const loadOrShow = (isIncluded) => {
			if (isIncluded) settleSnapshot();
			if (asksForMore(kind, host) || !(isIncluded || controller.snapshotUrl)) controller.load();
			else loadInTime(host, isIncluded ? NativePromise.resolve(true) : controller.showSnapshot(), controller.load);
		};
		const close = () => {
			if (!moveTo("closed")) return;
			controller.unmount();
			sizes.unobserve(host);
			clearTimeout(watching);
			watching = 0;
			showOwn(!controller.snapshot);
		};
		return controller;
	};
	// ../pkg/src/element.js
	const defineElement = (kind, names) => {
		class WidgetElement extends HTMLElement {
			static observedAttributes = names;
			static version = VERSION;
			_hrc = createController(this, kind, names);
			get stopped() {
				return this._hrc.code;
			}
			connectedCallback() {
				const own = this;
				for (const name of names) if (Object.hasOwn(own, name)) {
					const value = own[name];
					delete own[name];
					own[name] = value;
				}
				this._hrc.connect();
			}
			disconnectedCallback() {
				this._hrc.disconnect();
			}
			attributeChangedCallback() {
				this._hrc.passAttributes();
			}
		}
		for (const name of names) {
			if (name === "lang") continue;
			Object.defineProperty(WidgetElement.prototype, name, {
				configurable: true,
				enumerable: true,
				get() {
					return this.getAttribute(name) ?? "";
				},
				set(value) {
					if (value == null) this.removeAttribute(name);
					else this.setAttribute(name, value);
				}
			});
		}
		customElements.define("hrc-" + kind, WidgetElement);
	};
	// ../pkg/src/embed.js
	const start = (address) => {
		const first = customElements.get("hrc-counter");
		if (first) {
			if (first.version !== VERSION) warn(`${address} has version ${VERSION} and does nothing: this page already has ${first.version}. Keep one script tag.`);
		} else if (address) {
			findFilesBeside(address);
			for (const kind in ELEMENTS) defineElement(kind, [...ATTRIBUTES$1, ...ELEMENTS[kind]]);
			watchPage();
		} else warn("Load embed.js with a script tag, or import embed.module.js.");
	};
	if (typeof document === "object") start(__ADDRESS__);
})();

// Bundled from pkg/src by `cargo xtask bundle`.
var live = (function() {
	// ../pkg/src/catalogue.js
	const WITH_MEMBERS = ["map", "screen"];
	const LANGUAGES = [
		"en",
		"fr",
		"es",
		"ar",
		"pt",
		"pt-PT",
		"ru",
		"zh",
		"ko",
		"ca",
		"de"
	];
	const FEED_BYTES = 4e6;
	const LIST_BYTES = 64e6;
	const DATA_DEADLINE_MS = 3e4;
	const FILE_DEADLINE_MS = 6e4;
	// ../pkg/src/refresh.js
	const refreshSeconds = (refresh) => Math.max(refresh || 300, 60) || 300;
	// ../pkg/src/live/context.js
	const FILES = __FILES__;
	const { Fault, NativePromise, early, faultOf, fetch, fileInit, fileUrl, getStyleSheet, loadModule, report, retries, warn } = __LOADER__;
	const controllers = new Map();
	const libraries = {};
	const bodies$1 = {};
	// ../pkg/src/live/retries.js
	const RETRY_SECONDS = [
		5,
		30,
		120
	];
	const SCREEN_RETRY_SECONDS = 60;
	const PAUSE_MS = 2e4;
	const retrySeconds = (failures, refresh, onScreen) => onScreen ? Math.min(RETRY_SECONDS[0] * 2 ** failures, SCREEN_RETRY_SECONDS) : RETRY_SECONDS[failures] || refreshSeconds(refresh);
	const queue = [];
	let failures = 0;
	let timer = 0;
	let lastAttempt = 0;
	const resetRetries = () => {
		failures = 0;
	};
	const retryNow = () => {
		clearTimeout(timer);
		timer = 0;
		lastAttempt = Date.now();
		retries.count++;
		for (const retry of queue.splice(0)) retry();
	};
	const retrySoon = () => {
		if (!document.hidden && queue[0] && Date.now() - lastAttempt >= PAUSE_MS) retryNow();
	};
	const retryLater = (retry, refresh) => {
		queue.push(retry);
		if (timer) return;
		const onScreen = !!document.querySelector("hrc-screen");
		timer = setTimeout(() => {
			timer = 0;
			if (!document.hidden || onScreen) retryNow();
		}, retrySeconds(failures++, refresh, onScreen) * (900 + 200 * Math.random()));
	};
	const watchForRecovery = () => {
		addEventListener("online", retrySoon);
		document.addEventListener("visibilitychange", retrySoon);
	};
	// ../pkg/src/live/read_body.js
	const readBody = async (subject, limit, response) => {
		const chunks = [];
		let size = 0;
		const reader = response.body?.getReader();
		const add = (chunk) => {
			size += chunk.length;
			if (size > limit) {
				reader?.cancel();
				throw new Fault(subject + "-too-large", `${response.url} is larger than ${limit} bytes.`);
			}
			chunks.push(chunk);
		};
		if (reader) for (let chunk; !(chunk = await reader.read()).done;) add(chunk.value);
		else add(new Uint8Array(await response.arrayBuffer()));
		const body = new Uint8Array(size);
		for (const chunk of chunks.reverse()) body.set(chunk, size -= chunk.length);
		return body;
	};
	// ../pkg/src/live/snapshot_watch.js
	const watched = new Map();
	const read = async (feed) => {
		try {
			return new TextDecoder().decode(await readBody("feed", FEED_BYTES, await fetch(feed, { cache: "no-cache" })));
		} catch {
			return;
		}
	};
	const poll = async (feed, controllers, last) => {
		for (const controller of controllers) if (!controller.showsSnapshot || controller.feed !== feed) controllers.delete(controller);
		if (!controllers.size) return watched.delete(feed);
		let text = last;
		if (!document.hidden) {
			text = await read(feed);
			if (!text || text !== last) for (const controller of controllers) controller.refreshSnapshot();
		}
		wait(feed, controllers, text);
	};
	const wait = (feed, controllers, last) => {
		const [{ host }] = controllers;
		setTimeout(poll, refreshSeconds(host.getAttribute("refresh")) * (900 + 200 * Math.random()), feed, controllers, last);
	};
	const watchSnapshot = (controller, isDue) => {
		const { feed, host } = controller;
		if (host.getAttribute("refresh") === "off") return;
		const controllers = watched.get(feed);
		if (controllers?.has(controller)) return;
		if (controllers) {
			controllers.add(controller);
			if (isDue) controller.refreshSnapshot();
			return;
		}
		const first = new Set([controller]);
		watched.set(feed, first);
		if (isDue) poll(feed, first);
		else wait(feed, first);
	};
	// ../pkg/src/snapshot_adapt.js
	const enableControls = (snapshot, usable) => {
		for (const ghost of snapshot.querySelectorAll(".ghost")) ghost.hidden = ghost.inert = !usable;
	};
	// ../pkg/src/live/diagnose.js
	const MOST_BYTES = 1e8;
	const fail = (subject, what, message) => {
		const code = /feed|list|wasm/.test(subject) ? `${subject}-${what}` : subject;
		throw new Fault(what === "hash" && subject !== "list" ? "integrity" : code, message);
	};
	const diagnose = async (subject, url, init, use, response, timeoutMs) => {
		const { host, origin } = new URL(url);
		const check = ({ ok, redirected, status, type, url: final }) => {
			if (type === "opaqueredirect" || redirected && new URL(final).host !== host) fail(subject, "redirect", `${url} redirects to another host, or in a circle. Write the address of the file itself.`);
			if (!ok) fail(subject, "status", `${url} answers ${status}. Check the address, and publish the whole folder.`);
		};
		if (timeoutMs) fail(subject, "timeout", `${url} did not answer within ${timeoutMs / 1e3} seconds.`);
		if (response) check(response);
		try {
			const second = await fetch(url, {
				...init,
				integrity: "",
				redirect: "manual"
			});
			check(second);
			if (!init.integrity) return await use(second);
			await readBody(subject, MOST_BYTES, second);
		} catch (error) {
			if (error instanceof Fault) throw error;
			const there = origin !== location.origin && await fetch(url, {
				signal: init.signal,
				mode: "no-cors"
			}).catch(() => 0);
			fail(subject, "network", there ? `${url} answers, but this page may not read it. Let its host send Access-Control-Allow-Origin (CORS).` : `${url} could not be fetched. Check the network, and connect-src of the page's policy.`);
		}
		return fail(subject, "hash", subject === "list" ? `${url} is not the file that the feed names. Publish both together.` : `${url} is damaged or of another version than embed.js. Publish the whole folder.`);
	};
	// ../pkg/src/live/requests.js
	const hostOf = (url) => new URL(url).host;
	const verify = async (response, init, url) => {
		const { subtle } = crypto;
		if (!subtle) {
			await fetch(url, {
				...init,
				cache: "force-cache"
			});
			return;
		}
		const hash = new Uint8Array(await subtle.digest("SHA-256", await response.arrayBuffer()));
		if ("sha256-" + btoa(String.fromCharCode(...hash)) !== init.integrity) throw 0;
	};
	const request = async (subject, url, deadlineMs, init, use) => {
		const abort = globalThis.AbortController && new AbortController();
		init.signal = abort?.signal;
		let response;
		let timeoutMs;
		let timer;
		const attempt = async () => {
			const requested = early[url];
			early[url] = void 0;
			response = await (requested || fetch(url, init));
			if (!response.ok || response.redirected && hostOf(response.url) !== hostOf(url)) throw 0;
			if (!requested || !init.integrity) return use(response);
			const using = use(response.clone());
			using.catch(() => 0);
			await verify(response, init, url);
			return using;
		};
		const deadline = new NativePromise((_, reject) => {
			timer = setTimeout(() => {
				reject(timeoutMs = deadlineMs);
				abort?.abort();
			}, deadlineMs);
		});
		try {
			return await NativePromise.race([attempt(), deadline]);
		} catch (error) {
			if (error instanceof Fault) throw error;
			return await diagnose(subject, url, init, use, response, timeoutMs);
		} finally {
			clearTimeout(timer);
			abort?.abort();
		}
	};
	// ../pkg/src/live/feed_bodies.js
	const LINKING_FEED_BYTES = 2e5;
	const timers = {};
	const integrityOf = (hex) => "sha256-" + btoa(hex.replace(/../g, (byte) => String.fromCharCode("0x" + byte)));
	const getBody = (url, limit, fresh, sha256) => {
		const subject = limit > 4e6 ? "list" : "feed";
		const init = {
			cache: fresh ? "no-cache" : "default",
			integrity: sha256 ? integrityOf(sha256) : ""
		};
		const body = request(subject, url, DATA_DEADLINE_MS, init, (response) => readBody(subject, limit, response));
		const drop = () => bodies$1[url] === body && delete bodies$1[url];
		body.catch(drop);
		clearTimeout(timers[url]);
		timers[url] = setTimeout(drop, 3e5);
		return bodies$1[url] = body;
	};
	const membersLink = (body, feed, key) => {
		const text = body.length < LINKING_FEED_BYTES ? new TextDecoder().decode(body) : "";
		const link = (key) => RegExp(`"${key}":{"url":"([^"\\\\]+)","count":\\d+,"sha256":"(\\w+)"`).exec(text);
		const [, address, sha256] = link(key) || link("members") || [];
		const url = address && new URL(address, feed);
		return url && url.origin === new URL(feed).origin ? [url.href, sha256] : [];
	};
	const prefetch = async (feed, key) => {
		const body = await (bodies$1[feed] || getBody(feed, 4e6));
		const [url, sha256] = key ? membersLink(body, feed, key) : [];
		if (url && !bodies$1[url]) getBody(url, LIST_BYTES, false, sha256);
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
	// ../pkg/src/live/files.js
	const LAND_BYTES = 1e6;
	const getFile = (subject, name, use) => request(subject, fileUrl(name), FILE_DEADLINE_MS, fileInit(name, FILES[name]), use);
	const getLandOnce = once(() => getFile("land", "land.bin", (response) => readBody("land", LAND_BYTES, response)), bodies$1);
	const getLand = () => getLandOnce("land");
	const compile = once(async (library) => {
		if (!isWasmAllowed()) throw new Fault("wasm-blocked", "This browser or the page's policy refuses WebAssembly. Add 'wasm-unsafe-eval' to script-src.");
		return getFile("wasm", library + "_bg.wasm", async (response) => {
			const { body, headers, url } = response;
			const typed = /^application\/wasm/.test(headers.get("content-type"));
			if (!typed) warn(`${url} has the wrong type. Serve it as application/wasm.`);
			try {
				return await (typed && body ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
			} catch (error) {
				throw error instanceof WebAssembly.CompileError ? new Fault("wasm-broken", `${url} could not be compiled. This browser may be too old.`) : error;
			}
		});
	});
	// ../pkg/src/report.js
	const emit = (host, name, detail) => host.dispatchEvent(new CustomEvent(name, {
		bubbles: true,
		composed: true,
		detail
	}));
	// ../pkg/src/live/panics.js
	const MOST_CRASHES = 2;
	let panicked = "";
	const moduleIn = ({ stack }) => /[^\s@(]+(?=:wasm-function)/.exec(stack || "")?.[0];
	const silence = (event) => {
		const error = event.error || event.reason;
		if (panicked && error instanceof WebAssembly.RuntimeError && moduleIn(error) === panicked) event.preventDefault();
	};
	addEventListener("error", silence);
	addEventListener("unhandledrejection", silence);
	const recover = (name, id, apology, message) => {
		panicked = moduleIn(new Error()) || "";
		delete libraries[name];
		warn(`A widget has panicked: ${message}`);
		setTimeout(() => {
			for (const controller of [...controllers.values()].filter(({ library }) => library === name)) {
				const suspect = !id || controller.id === id;
				const tolerated = !id || controller.host.closest("hrc-screen");
				if (suspect && (++controller.crashes > MOST_CRASHES || !tolerated)) {
					const line = document.createElement("p");
					line.setAttribute("role", "status");
					line.textContent = apology;
					stop(controller, new Fault("panic", message));
					if (apology) controller.root.append(line);
				} else restart(controller);
			}
		});
	};
	// ../pkg/src/live/report_once.js
	const told = {};
	const reportOnce = (fault, what, lacks) => {
		const known = told[what] ||= new WeakSet();
		for (const controller of [...controllers.values()]) {
			const { host } = controller;
			if (lacks(controller) && !known.has(host)) {
				known.add(host);
				report(host, fault);
			}
		}
	};
	// ../pkg/src/live/languages.js
	const knownLanguage = (tag) => {
		const [primary, region = "br"] = tag.toLowerCase().split(",")[0].split(/[-_]/);
		const [own, abroad = own] = LANGUAGES.filter((known) => known.split("-")[0] === primary);
		return region === "br" ? own : abroad;
	};
	// ../pkg/src/live/texts.js
	const TEXTS_REFRESH_SECONDS = 300;
	const get = (name, init) => request("texts", fileUrl(name), FILE_DEADLINE_MS, {
		...fileInit(name),
		...init
	}, async (response) => new Uint8Array(await response.arrayBuffer()));
	const bodies = {};
	const getOnce = once((name) => get(name), bodies);
	const fileName = (library, language) => `${library}.${language}.txt`;
	const prefetchTexts = (library, tag) => {
		const language = knownLanguage(tag);
		if (language) getOnce(fileName(library, language)).catch(() => 0);
	};
	const createTexts = (library) => {
		const states = {};
		const tell = (language, fault) => reportOnce(fault, "texts", (controller) => controller.library === library && (knownLanguage(controller.language) || language) === language);
		return async (language, isRefused) => {
			const name = fileName(library, language);
			const state = states[language] ||= { refusals: 0 };
			if (state.failed) await new NativePromise((resolve) => retryLater(() => resolve(0), TEXTS_REFRESH_SECONDS));
			state.failed = false;
			try {
				if (isRefused) {
					delete bodies[name];
					if (!state.refusals++) return await get(name, { cache: "reload" });
					state.refusals = 0;
					throw new Fault("integrity", `${fileUrl(name)} is damaged or of another version than embed.js. Publish the whole folder.`);
				}
				return await getOnce(name);
			} catch (error) {
				state.failed = true;
				tell(language, error);
				throw error;
			}
		};
	};
	// ../pkg/src/live/shell.js
	const LAND_REFRESH_SECONDS = 300;
	const createShell = (name) => {
		const given = {};
		let stopped = false;
		const whileAlive = (f) => (...args) => stopped ? new NativePromise(() => 0) : f(...args);
		return {
			get: whileAlive((url, limit, fresh, sha256) => {
				const body = bodies$1[url];
				return given[url] = body && !(fresh && body === given[url]) ? body : getBody(url, limit, fresh, sha256);
			}),
			land: whileAlive(async () => {
				for (;;) try {
					return await getLand();
				} catch (error) {
					reportOnce(error, "land", ({ kind, library }) => kind === "map" && library === name);
					await new NativePromise((resolve) => retryLater(() => resolve(0), LAND_REFRESH_SECONDS));
				}
			}),
			texts: whileAlive(createTexts(name)),
			ready: whileAlive((host) => {
				emit(host, "hrc:ready", { live: true });
				host._hrc?.trimRoom();
			}),
			data: whileAlive((host, generatedAt, sequence = null, problems) => emit(host, "hrc:data", {
				generatedAt,
				sequence,
				problems
			})),
			stale: whileAlive((host, generatedAt) => emit(host, "hrc:stale", { generatedAt })),
			error: whileAlive((host, code, message) => {
				host._hrc?.view?.showNotice();
				report(host, new Fault(code, message));
			}),
			select: whileAlive((host, kind, id) => emit(host, "hrc:select", { [kind]: id })),
			turn: whileAlive((host, element) => emit(host, "hrc:turn", { element })),
			reveal: whileAlive((host) => {
				const controller = host._hrc;
				try {
					controller.view?.reveal();
				} catch (error) {
					stop(controller, new Fault("broken", `The widget could not be shown: ${error}.`));
				}
			}),
			warn: whileAlive(warn),
			panicked: whileAlive((id, apology, message) => {
				stopped = true;
				recover(name, id, apology, message);
			})
		};
	};
	// ../pkg/src/observers.js
	const observe = (name, instead, callback, options) => {
		const Observer = globalThis[name];
		return Observer ? new Observer(callback, options) : {
			observe: instead,
			unobserve() {}
		};
	};
	// ../pkg/src/live/hand_over.js
	const FOCUSABLE = "button,input,select,summary,a,[tabindex]";
	const controlsOf = (box) => [...box.querySelectorAll("summary,button,input,select")].filter((control) => control.checkVisibility() && !control.closest("[part=table]"));
	const handOver = (controller, snapshot, box) => {
		const { host, pressed, root } = controller;
		const controls = controlsOf(snapshot);
		const actions = [];
		const at = (element, act) => {
			const from = host.getBoundingClientRect();
			const { left, top, width, height } = element.getBoundingClientRect();
			const index = controls.findIndex((control) => control.contains(element));
			actions.push(() => {
				const to = host.getBoundingClientRect();
				const [x, y] = [left + width / 2 + to.left - from.left, top + height / 2 + to.top - from.top];
				const all = controlsOf(box);
				const live = all.length === controls.length && all[index] || root.elementFromPoint(x, y);
				if (live) act(live, x, y);
			});
		};
		for (const control of controls) {
			if (!/input|select/.test(control.localName)) continue;
			const key = control.localName === "select" ? "selectedIndex" : "value";
			const value = control[key];
			if (!value) continue;
			at(control, (live) => {
				if (live[key] === value) return;
				live[key] = value;
				for (const type of ["input", "change"]) live.dispatchEvent(new Event(type, { bubbles: true }));
			});
		}
		const focused = root.activeElement;
		if (focused && snapshot.contains(focused)) at(focused, (live) => live.closest(FOCUSABLE)?.focus({ preventScroll: true }));
		if (pressed && snapshot.contains(pressed) && !pressed.closest("a,summary,input,select,label") && pressed.localName !== "svg") at(pressed, (live, clientX, clientY) => {
			const init = {
				bubbles: true,
				cancelable: true,
				composed: true,
				isPrimary: true,
				pointerId: 1,
				detail: 1,
				clientX,
				clientY
			};
			for (const type of [
				"pointerdown",
				"pointerup",
				"click"
			]) live.dispatchEvent(new PointerEvent(type, init));
		});
		controller.pressed = void 0;
		return () => {
			for (const act of actions) act();
		};
	};
	// ../pkg/src/live/view.js
	const WIDTH_TOLERANCE = 20;
	const PRESS_MS = 100;
	const controllerOf = (frame) => {
		const { host } = frame.getRootNode();
		return host?._hrc;
	};
	const sizes = observe("ResizeObserver", () => 0, (entries) => requestAnimationFrame(() => entries.forEach(({ target }) => controllerOf(target)?.view?.measure())));
	const viewport = observe("IntersectionObserver", () => 0, (entries) => entries.forEach(({ isIntersecting, target }) => isIntersecting || controllerOf(target)?.trimRoom()));
	var LiveView = class {
		box = document.createElement("div");
		widget;
		frame;
		constructor(controller, mount) {
			const { room, root, snapshot } = controller;
			const { box } = this;
			this.controller = controller;
			this.id = controller.id;
			controller.view = this;
			box.className = snapshot || room ? "root coming" : "root";
			root.append(box);
			this.widget = mount(box);
			this.frame = box.firstElementChild;
			this.measure();
			this.passAttributes();
			sizes.observe(this.frame);
		}
		detach() {
			controllers.delete(this.id);
			this.controller.id = 0;
			this.widget = void 0;
			if (this.frame) {
				sizes.unobserve(this.frame);
				viewport.unobserve(this.frame);
			}
		}
		remove() {
			this.widget?.free();
			this.detach();
			this.box.remove();
			this.controller.view = void 0;
		}
		measure() {
			const { controller, frame, widget } = this;
			const { clientWidth } = controller.host;
			if (Math.abs(clientWidth - controller.width) > WIDTH_TOLERANCE) {
				controller.width = clientWidth;
				controller.setRoom(0);
			}
			if (widget && frame) {
				const { fontSize, paddingLeft, paddingRight } = getComputedStyle(frame);
				widget.resize(frame.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight), parseFloat(fontSize));
			}
		}
		passAttributes() {
			const { feed, host, names, pageLanguage } = this.controller;
			const pairs = names.flatMap((name) => {
				const value = name === "feed" ? feed : host.getAttribute(name);
				return value === null ? [] : [name, value];
			});
			this.widget?.attributes(pageLanguage, pairs);
		}
		showNotice() {
			const { controller, box } = this;
			if (controller.state === "live" || controller.snapshot) return;
			box.classList.remove("coming");
			if (!controller.given) controller.setRoom(0);
		}
		reveal() {
			const { controller } = this;
			if (!controller.moveTo("live") || !controller.snapshot) return this.replaceOthers();
			const replace = () => requestAnimationFrame(() => this.replaceOthers());
			if (controller.kind === "map") getLand().then(replace, replace);
			else replace();
		}
		replaceOthers() {
			const { box, controller, frame } = this;
			const { root } = controller;
			if (controller.view !== this) return;
			const snapshot = controller.snapshot;
			const later = (delayMs = 0) => setTimeout(() => this.replaceOthers(), delayMs);
			if (snapshot && controller.host.matches(":active")) return later(PRESS_MS);
			if (snapshot && root.activeElement?.localName === "select") return root.activeElement.addEventListener("focusout", () => later(), { once: true });
			const carryOn = snapshot && handOver(controller, snapshot, box);
			if (snapshot) controller.room = Math.max(controller.room, snapshot.getBoundingClientRect().height);
			box.classList.remove("coming");
			for (const old of [...root.querySelectorAll(".root,style")]) if (old !== box) old.remove();
			if (snapshot) copyOpened(snapshot, box);
			controller.showOwn(false);
			carryOn?.();
			if (frame) viewport.observe(frame);
			box.onclick = ({ target }) => {
				if (target.closest("[part=toggle]")) controller.setRoom(0);
			};
		}
	};
	const copyOpened = (snapshot, box) => {
		const toggles = box.querySelectorAll("[part=toggle]");
		snapshot.querySelectorAll(".alternative").forEach((details, index) => {
			if (details.hasAttribute("open")) toggles[index]?.click();
		});
		for (const { dataset } of snapshot.querySelectorAll("[data-more][open]")) box.querySelector(`[data-more="${CSS.escape(dataset.more)}"]`)?.toggleAttribute("open");
	};
	// ../pkg/src/live/library.js
	const getBindings = once((library) => loadModule(library, FILES[library + ".js"]));
	const getLibrary = once(async (name) => {
		const styled = getStyleSheet(name).catch(() => getFile("style", name + ".css", (response) => response.text()));
		const [bind, module] = await NativePromise.all([
			getBindings(name),
			compile(name),
			styled
		]);
		const bindings = bind();
		bindings.initSync({ module });
		const library = bindings.start(createShell(name));
		resetRetries();
		return { mount: (controller) => new LiveView(controller, (box) => library.mount(controller.id, controller.host, box, "hrc-" + controller.kind)) };
	}, libraries);
	// ../pkg/src/live/start.js
	let lastId = 0;
	const start = async (controller) => {
		const { feed, host, kind, language, library, state } = controller;
		if (!/loading|retrying|restarting/.test(state)) return;
		const id = controller.id = ++lastId;
		controllers.set(id, controller);
		if (feed && state !== "retrying") prefetch(feed, WITH_MEMBERS.includes(kind) && (host.closest("hrc-screen") ? "members" : "map")).catch(() => 0);
		prefetchTexts(library, language);
		try {
			const { mount } = await getLibrary(library);
			const css = await getStyleSheet(library);
			if (controller.id !== id) {
				controllers.delete(id);
				return;
			}
			controller.useStyles(css);
			controller.moveTo("mounted");
			mount(controller);
			controller.code = "";
			controller.failures = 0;
		} catch (error) {
			controllers.delete(id);
			if (controller.id !== id) return;
			const fault = faultOf(error);
			const final = /blocked|^broken/.test(fault.code);
			unmountFailed(controller);
			controller.moveTo("failed");
			if (++controller.failures === (final ? 1 : 2)) stop(controller, fault);
			if (!final) retryLater(() => host.isConnected && controller.moveTo("retrying") && start(controller), host.getAttribute("refresh"));
		}
	};
	const unmountFailed = (controller) => {
		controller.view?.detach();
		controller.unmount();
	};
	const restart = (controller) => {
		controller.view?.detach();
		if (controller.moveTo("restarting")) start(controller);
	};
	const stop = (controller, fault) => {
		const { host, kind } = controller;
		unmountFailed(controller);
		controller.moveTo("stopped");
		controller.code = fault.code;
		const { snapshot } = controller;
		if (snapshot) enableControls(snapshot, false);
		else if (!controller.given) controller.room = 0;
		controller.showOwn(!snapshot);
		if (kind === "screen") for (const child of host.children) child.slot = "";
		if (controller.snapshotUrl) {
			controller.showSnapshot();
			watchSnapshot(controller);
		}
		report(host, fault);
	};
	// ../pkg/src/live/index.js
	watchForRecovery();
	return {
		start,
		watchSnapshot
	};
})();

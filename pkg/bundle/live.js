// Bundled from pkg/src by `cargo xtask bundle`.
var live = (function() {
	const LIST_BYTES = 64e6;
	const DATA_DEADLINE_MS = 3e4;
	const FILE_DEADLINE_MS = 6e4;
	// ../pkg/src/live/context.js
	const { Fault, NativePromise, bodies, controllers, early, emit, fetch, fileInit, fileUrl, getStyleSheet, isWasmAllowed, libraries, observe, once, report, retryLater, warn } = __LOADER__;
	const bind = __BIND__;
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
			return use(response);
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
		const drop = () => bodies[url] === body && delete bodies[url];
		body.catch(drop);
		clearTimeout(timers[url]);
		timers[url] = setTimeout(drop, 3e5);
		return bodies[url] = body;
	};
	const membersLink = (body, feed) => {
		const text = body.length < LINKING_FEED_BYTES ? new TextDecoder().decode(body) : "";
		const [, address, sha256] = /"members":\{"url":"([^"\\]+)","count":\d+,"sha256":"(\w+)"/.exec(text) || [];
		const url = address && new URL(address, feed);
		return url && url.origin === new URL(feed).origin ? [url.href, sha256] : [];
	};
	const prefetch = async (feed, withMembers) => {
		const body = await (bodies[feed] || getBody(feed, 4e6));
		const [url, sha256] = withMembers ? membersLink(body, feed) : [];
		if (url && !bodies[url]) getBody(url, LIST_BYTES, false, sha256);
	};
	// ../pkg/src/live/files.js
	const LAND_BYTES = 1e6;
	const getFile = (subject, name, use) => request(subject, fileUrl(name), FILE_DEADLINE_MS, fileInit(name), use);
	const getLandOnce = once(() => getFile("land", "land.bin", (response) => readBody("land", LAND_BYTES, response)), bodies);
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
					controller.stop(new Fault("panic", message));
					controller.root.append(line);
				} else {
					controller.detach();
					controller.start("restarting");
				}
			}
		});
	};
	// ../pkg/src/live/shell.js
	const LAND_REFRESH_SECONDS = 300;
	const createShell = (name) => {
		const given = {};
		let stopped = false;
		let landReported = false;
		const whileAlive = (f) => (...args) => stopped ? new NativePromise(() => 0) : f(...args);
		return {
			get: whileAlive((url, limit, fresh, sha256) => {
				const body = bodies[url];
				return given[url] = body && !(fresh && body === given[url]) ? body : getBody(url, limit, fresh, sha256);
			}),
			land: whileAlive(async () => {
				for (;;) try {
					return await getLand();
				} catch (error) {
					const fault = error;
					if (!landReported) {
						for (const { host, kind, library } of [...controllers.values()]) if (kind === "map" && library === name) report(host, fault);
					}
					landReported = true;
					await new NativePromise((resolve) => retryLater(() => resolve(0), LAND_REFRESH_SECONDS));
				}
			}),
			ready: whileAlive((host) => {
				emit(host, "hrc:ready", {});
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
					controller.stop(new Fault("broken", `The widget could not be shown: ${error}.`));
				}
			}),
			warn: whileAlive(warn),
			panicked: whileAlive((id, apology, message) => {
				stopped = true;
				recover(name, id, apology, message);
			})
		};
	};
	// ../pkg/src/live/view.js
	const WIDTH_TOLERANCE = 20;
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
			controller.view = this;
			root.querySelector("style")?.remove();
			box.className = snapshot || room ? "root coming" : "root";
			root.append(box);
			this.widget = mount(box);
			this.frame = box.firstElementChild;
			this.measure();
			this.passAttributes();
			sizes.observe(this.frame);
		}
		detach() {
			this.widget = void 0;
			if (this.frame) {
				sizes.unobserve(this.frame);
				viewport.unobserve(this.frame);
			}
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
			if (snapshot?.contains(root.activeElement)) {
				snapshot.addEventListener("focusout", () => setTimeout(() => this.replaceOthers()), { once: true });
				return;
			}
			if (snapshot) controller.room = Math.max(controller.room, snapshot.getBoundingClientRect().height);
			box.classList.remove("coming");
			for (const old of [...root.querySelectorAll(".root")]) if (old !== box) old.remove();
			if (snapshot) copyOpened(snapshot, box);
			controller.showOwn(false);
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
	const open = async (name) => {
		const styled = getStyleSheet(name).catch(() => getFile("style", name + ".css", (response) => response.text()));
		const [module] = await NativePromise.all([compile(name), styled]);
		const bindings = bind();
		bindings.initSync({ module });
		const library = bindings.start(createShell(name));
		return { mount: (controller) => new LiveView(controller, (box) => library.mount(controller.id, controller.host, box, "hrc-" + controller.kind)) };
	};
	return {
		open,
		prefetch
	};
})();

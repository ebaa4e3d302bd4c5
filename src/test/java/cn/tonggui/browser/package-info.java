/**
 * The main journeys in a real browser, on desktop and phone size. {@link cn.tonggui.browser.BrowserTest} starts the whole
 * application on a port of its own; {@code Visitors} lets people sit down before it and looks that their browser never complained.
 * What needs no browser to be seen is tested beside its module.
 */
@NullMarked
package cn.tonggui.browser;

import org.jspecify.annotations.NullMarked;

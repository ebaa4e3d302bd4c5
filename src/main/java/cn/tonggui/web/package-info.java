/**
 * Security, layout, error pages, htmx glue (登录、布局、出错页).
 * No door. No tables of its own.
 * Not here: pages of any module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "reader"})
package cn.tonggui.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

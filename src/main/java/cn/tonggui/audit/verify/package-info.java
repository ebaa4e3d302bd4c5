/**
 * The tamper-evident log in plain Java (日志与核验): its hash tree, checkpoints and exports, and what checks them without server
 * or database. Entry: {@link cn.tonggui.audit.verify.LogCommand}. No tables, no frame: the JDK and kernel alone, so that whoever
 * doubts us can read all of it. What an export looks like stands in docs/decisions/0012.
 */
@NullMarked
package cn.tonggui.audit.verify;

import org.jspecify.annotations.NullMarked;

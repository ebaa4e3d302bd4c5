/**
 * The rules of a committee meeting (表决): who makes a quorum, what is passed, which risk must be discussed, what an agenda may
 * not lack, when a matter goes to those above. A purity wall like that of the count: no framework, no database, no clock, no
 * floating point; a share is compared by multiplication, and each step carries its rule and what it looked at. Not here: words,
 * which stand in {@code messages-meeting}.
 */
@NullMarked
package cn.tonggui.meeting.vote;

import org.jspecify.annotations.NullMarked;

package cn.tonggui.web;

import java.util.Optional;

/** What a module has to say at the head of every page for a time. */
public interface HeadLine {

    /** @param key of the message @param number that it tells */
    record Line(String key, int number) {}

    /** Empty when there is nothing to say. */
    Optional<Line> line();
}

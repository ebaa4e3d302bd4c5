package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What goes from where to where when a case is put back, or forward, to other steps, so that no token is lost or doubled.
 *
 * @param removed elements whose tokens go
 * @param waiting tokens at joins that go, by their executions: the engine's own move takes one of several only
 * @param targets where tokens are put, each once
 * @param parked join → how many tokens are put there for branches that are finished
 * @param undone elements that will be passed again
 */
record MoveSet(
        List<String> removed,
        List<String> waiting,
        List<String> targets,
        Map<String, Integer> parked,
        Set<String> undone) {

    MoveSet {
        removed = List.copyOf(removed);
        waiting = List.copyOf(waiting);
        targets = List.copyOf(targets);
        parked = Map.copyOf(parked);
        undone = Set.copyOf(undone);
    }

    /** One token of a case and the element where it is. @param join whether it waits there for other branches */
    record Token(String execution, String element, boolean join) {}
}

package cn.tonggui.workflow;

import java.util.Set;
import org.flowable.engine.delegate.JavaDelegate;

/** A delegate that tells something to the drawing behind it: a word that a gateway compares, people who take a step. */
public interface Routing extends JavaDelegate {

    /** Names of the variables that it may set. */
    Set<String> variables();
}

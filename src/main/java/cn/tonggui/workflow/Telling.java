package cn.tonggui.workflow;

import java.util.Set;
import org.flowable.engine.delegate.JavaDelegate;

/** A delegate that tells other cases what they wait for: {@link Casework#tell}. */
public interface Telling extends JavaDelegate {

    /** What it tells, each as process and message: {@code problem-intake/answered}. */
    Set<String> messages();
}

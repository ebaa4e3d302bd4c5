package cn.tonggui.workflow;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The delegates, by bean name: all that a drawing can reach of the application. Looked up when asked, never before. */
class DelegateBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    DelegateBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    Set<String> names() {
        return new TreeSet<>(Arrays.asList(beans.getBeanNamesForType(JavaDelegate.class, true, false)));
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String text && beans.containsBean(text) && beans.isTypeMatch(text, JavaDelegate.class);
    }

    @Override
    public @Nullable Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleImmutableEntry<Object, Object>(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package cn.tonggui.organisation;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start while somebody holds an office that {@code offices.yaml} does not know: nobody would get its work. */
@Component
class OfficeCheck implements SmartInitializingSingleton {

    private final OfficeMapper mapper;
    private final Offices offices;

    OfficeCheck(OfficeMapper mapper, Offices offices) {
        this.mapper = mapper;
        this.offices = offices;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> unknown = mapper.words().stream()
                .filter(word -> !offices.known(word) || offices.identity(word))
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("org_office has " + unknown + ", expected offices of offices.yaml");
        }
    }
}

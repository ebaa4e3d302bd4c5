package cn.tonggui.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The clock of the demonstration on the days of its history. */
class DemoClockTests {

    private static final LocalDate OPENED = LocalDate.of(2026, 8, 31);
    private static final LocalDate STUDIED = LocalDate.of(2026, 10, 28);

    private final DemoClock clock = new DemoClock(mock(DemoClockMapper.class));

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Test
    void aDayWithinAnotherIsThatDayAndTheOtherComesBack() {
        LocalDate present = today();

        clock.during(OPENED, () -> {
            clock.during(STUDIED, () -> assertThat(today()).isEqualTo(STUDIED));
            assertThat(today()).isEqualTo(OPENED);
        });

        assertThat(today()).isEqualTo(present);
    }

    @Test
    void whateverGoesWrongOnThatDayThePresentComesBack() {
        LocalDate present = today();

        assertThatThrownBy(() -> clock.during(OPENED, () -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(today()).isEqualTo(present);
    }
}

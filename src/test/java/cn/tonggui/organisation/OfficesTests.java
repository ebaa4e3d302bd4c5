package cn.tonggui.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficesTests {

    private final Offices offices = new Offices();

    @Test
    void everyRoleCodeOfTheDomainHasItsWord() {
        assertThat(offices.roles()).containsKeys("""
                        PC_SECRETARY PC_DEPUTY PC_MEMBER GB_SECRETARY GB_MEMBER BR_SECRETARY BR_DEPUTY BR_ORG BR_PROP BR_DISC
                        BR_MEMBER GROUP_LEADER FULL_MEMBER PROB_MEMBER ACTIVIST APPLICANT NON_MEMBER DEPOT_HEAD DEPOT_DEPUTY
                        WS_DIRECTOR WS_DEPUTY TEAM_LEADER SAFETY_DEPT TECH_DEPT HR_DEPT FIN_DEPT ORG_DEPT PARTY_OFFICE PROP_DEPT
                        DISC_DEPT UNION LEAGUE ARCHIVIST AUDITOR SYS_ADMIN""".split("\\s+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretary", "worker", "security-admin"})
    void knowsOfficesAndIdentities(String office) {
        assertThat(offices.known(office)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recorder", "SECRETARY", "", "secretery"})
    void knowsNoCaseRoleAndNoSlip(String office) {
        assertThat(offices.known(office)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"offices/role-without-word.yaml", "offices/unknown-word.yaml", "offices/missing.yaml"})
    void refusesToStartOnABrokenFile(String resource) {
        assertThatThrownBy(() -> new Offices(resource))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(resource);
    }

    @Test
    void refusesARoleThatIsMappedTwice() {
        assertThatThrownBy(() -> new Offices("offices/role-twice.yaml")).hasMessageContaining("BR_ORG");
    }

    @Test
    void refusesToStartWhileSomebodyHoldsAnUnknownOffice() {
        DemoOrganisation demo = new DemoOrganisation();
        OfficeCheck check = new OfficeCheck(demo.database.mapper(OfficeMapper.class), offices);
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
        demo.database.jdbc().update("UPDATE org_office SET office = 'boss' WHERE person = 'P01'");
        assertThatThrownBy(check::afterSingletonsInstantiated).hasMessageContaining("boss");
    }
}

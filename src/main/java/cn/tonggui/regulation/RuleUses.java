package cn.tonggui.regulation;

import java.util.List;

/** Where a module uses rules of the register; each module that does contributes one, for the rule's page. */
public interface RuleUses {

    List<RuleUse> uses();
}

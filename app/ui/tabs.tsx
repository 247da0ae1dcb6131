import { Tab as AriaTab, TabList as AriaTabList, TabPanel as AriaTabPanel, Tabs as AriaTabs, type TabListProps, type TabPanelProps, type TabProps, type TabsProps } from "react-aria-components";
import "./tabs.css";

export const Tabs = (props: Omit<TabsProps, "className">) => <AriaTabs {...props} className="tabs" />;
export const TabList = <T extends object>(props: Omit<TabListProps<T>, "className">) => <AriaTabList {...props} className="tab-list" />;
export const Tab = (props: Omit<TabProps, "className">) => <AriaTab {...props} className="tab" />;
export const TabPanel = (props: Omit<TabPanelProps, "className">) => <AriaTabPanel {...props} className="tab-panel" />;

import type { ReactNode } from "react";
import { FieldError, ListBox, ListBoxItem, Popover, Text } from "react-aria-components";
import { Check } from "lucide-react";

export interface Described {
  label: string;
  /** One sentence below the input: what to enter. */
  help?: ReactNode;
  /** The sentence that says what is wrong; marks the field as invalid. */
  error?: string;
}

export interface Option {
  id: string;
  label: string;
}

/** What stands below an input: what is wrong, then what to enter. */
export function FieldNote({ error, help }: Pick<Described, "error" | "help">) {
  return (
    <>
      <FieldError className="field-error">{error}</FieldError>
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
    </>
  );
}

/** The options that open below an input; without any, those of the combo box around it that fit what is typed. */
export function OptionList({ options }: { options?: readonly Option[] }) {
  return (
    <Popover className="popover">
      <ListBox<Option> className="list-box" items={options}>
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className="list-box-item">
            {({ isSelected }) => (
              <>
                <span>{option.label}</span>
                {isSelected ? <Check aria-hidden size={15} /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
